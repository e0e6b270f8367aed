import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ReadArticle, readArticle } from '../../lib/ingest/read-article'
import { readGoldPlaces, readMarkup } from './read-markup'

const here = import.meta.dirname
export const samplesFile = join(here, 'samples.jsonl')

/** Names of the sample reports, without their ending. */
export const sampleNames = readdirSync(here)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => name.slice(0, -3))
  .sort()

/** A sample report as ingest reads it. */
export function readSampleArticle(name: string): ReadArticle {
  const path = `${name}.md`
  return readArticle(path, readFileSync(join(here, '../../articles', path)))
}

/** The text that the markup of a sample annotates, with its annotations. */
export function readSampleGold(name: string) {
  const places = readGoldPlaces(readFileSync(join(here, 'places.tsv'), 'utf8'))
  return readMarkup(readFileSync(join(here, `${name}.md`), 'utf8'), places)
}

/** All samples in the gold format, one a line. */
export function samplesAsGold(): string {
  const lines = sampleNames.map((name) => {
    const { lang, published } = readSampleArticle(name)
    return JSON.stringify({ id: name, lang, published, ...readSampleGold(name) })
  })
  return `${lines.join('\n')}\n`
}

if (process.argv[1] === import.meta.filename) writeFileSync(samplesFile, samplesAsGold())
