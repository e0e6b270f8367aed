import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSampleArticle, readSampleGold, sampleNames, samplesAsGold, samplesFile } from './build-samples'

const articles = readdirSync(join(import.meta.dirname, '../../articles'))
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => name.slice(0, -3))

test('every sample report is annotated, nine in French and three in English', () => {
  expect(articles.sort()).toEqual(sampleNames)
  const languages = sampleNames.map((name) => readSampleArticle(name).lang)
  expect(languages.filter((language) => language === 'fr')).toHaveLength(9)
  expect(languages.filter((language) => language === 'en')).toHaveLength(3)
})

test.each(sampleNames)('the marks of %s stand in exactly its text', (name) => {
  const { text, toponyms, spatial } = readSampleGold(name)
  expect(text).toBe(readSampleArticle(name).text)
  for (const mark of [...toponyms, ...spatial]) expect(text.slice(mark.start, mark.end)).toBe(mark.surface)
})

test.each(sampleNames)('%s has the length of a news item and says that its source is invented', (name) => {
  const { source, text } = readSampleArticle(name)
  const words = text.split(/\s+/).length
  expect(words).toBeGreaterThanOrEqual(150)
  expect(words).toBeLessThanOrEqual(450)
  expect(source).toMatch(/^Ex[ea]mple – /)
})

test('the committed annotations are those that the marks make', () => {
  expect(readFileSync(samplesFile, 'utf8')).toBe(samplesAsGold())
})
