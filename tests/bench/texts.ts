import { readSampleArticle, sampleNames } from '../gold/build-samples'

export const MEGABYTE = 1_000_000

/** The sample reports again and again, French and English, until they hold that many bytes. */
export function reportsOf(bytes: number): string[] {
  const samples = sampleNames.map((name) => readSampleArticle(name).text)
  const reports: string[] = []
  for (let size = 0, i = 0; size < bytes; i++) {
    const text = samples[i % samples.length] ?? ''
    reports.push(text)
    size += Buffer.byteLength(text)
  }
  return reports
}

export function bytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
}

/** So many megabytes a second. */
export function rate(texts: readonly string[], ms: number): string {
  const perSecond = bytesOf(texts) / MEGABYTE / (ms / 1000)
  return `${perSecond.toFixed(perSecond < 10 ? 2 : 0)} MB/s`
}
