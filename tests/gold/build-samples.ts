import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readGoldPlaces, readMarkup } from './read-markup'

const here = import.meta.dirname
export const samplesFile = join(here, 'samples.jsonl')

/** Names of the sample reports, without their ending. */
export const sampleNames = readdirSync(here)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => name.slice(0, -3))
  .sort()

/** A sample report as the repository ships it: its front matter and its text. */
export function readSampleArticle(name: string): { matter: Record<string, string>; text: string } {
  const [, matter = '', text = ''] =
    /^---\n(.*?)^---\n(.*)$/ms.exec(readFileSync(join(here, '../../articles', `${name}.md`), 'utf8')) ?? []
  return { matter: parse(matter), text }
}

/** The text that the markup of a sample annotates, with its annotations. */
export function readSampleGold(name: string) {
  const places = readGoldPlaces(readFileSync(join(here, 'places.tsv'), 'utf8'))
  return readMarkup(readFileSync(join(here, `${name}.md`), 'utf8'), places)
}

/** All samples in the gold format, one a line. */
export function samplesAsGold(): string {
  const lines = sampleNames.map((name) => {
    const { language, published } = readSampleArticle(name).matter
    return JSON.stringify({ id: name, lang: language, published, ...readSampleGold(name) })
  })
  return `${lines.join('\n')}\n`
}

if (process.argv[1] === import.meta.filename) writeFileSync(samplesFile, samplesAsGold())
