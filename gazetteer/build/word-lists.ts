import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { fold } from '../../lib/text/fold'
import { type NpmName, openSources } from './sources'

/**
 * Compiles the two word lists of recognition from pinned packages: npm run words:build
 * `common-words.json` holds words that rarely begin a name, by language; `first-names.json` first names of many languages,
 * both folded and sorted. `--cache DIR` keeps the fetched sources there.
 */
const { values } = parseArgs({ options: { cache: { type: 'string' } } })
const sources = openSources(values.cache ?? join(tmpdir(), 'lieudit-gazetteer'))
const data = join(process.cwd(), 'lib', 'recognize', 'data')

const english = lexiconOf(await load('compromise', 'builds/three/compromise-three.mjs'))
const spelling = readSpelling()
const french = lexiconOf(await load('frCompromise', 'builds/fr-compromise.mjs'))

const words = { fr: commonWords('french', french), en: commonWords('english', english) }
const names = firstNames([
  ...localeNames(await load('faker', 'dist/index.js')),
  ...listedNames(),
  ...taggedNames(english),
  ...taggedNames(french),
])
writeFileSync(join(process.cwd(), 'lib', 'text', 'common-words.json'), `${JSON.stringify(words, null, 2)}\n`)
writeFileSync(join(data, 'first-names.json'), `${JSON.stringify(names, null, 2)}\n`)
process.stdout.write(`${words.fr.length} French words, ${words.en.length} English words, ${names.length} first names\n`)

type Lexicon = ReadonlyMap<string, readonly string[]>

async function load(name: NpmName, path: string): Promise<unknown> {
  return await import(pathToFileURL(join(sources.npmFolder(name), path)).href)
}

/** A tagger's dictionary: what each word can be. */
function lexiconOf(module: unknown): Lexicon {
  const tags = z.union([z.string().transform((tag) => [tag]), z.array(z.string())])
  // The tagger is a function that carries its model; a zod object would refuse it.
  const tagger = z.object({ default: z.custom<{ model(): unknown }>((value) => typeof value === 'function') })
  const model = z.object({ one: z.object({ lexicon: z.record(z.string(), tags) }) })
  return new Map(Object.entries(model.parse(tagger.parse(module).default.model()).one.lexicon))
}

/** The frequent words of a language without those that are also names of something. */
function commonWords(language: 'french' | 'english', lexicon: Lexicon): string[] {
  const proper = new Set(
    ['MaleName', 'FemaleName', 'FirstName', 'LastName', 'Person', 'City', 'Region', 'Country', 'Place'].concat([
      'SportsTeam',
      'Organization',
      'ProperNoun',
      'Demonym',
      'Month',
      'WeekDay',
    ]),
  )
  const lines = sources.npm('commonWords', `build/resources/${language}.txt`).toString('utf8').split('\n')
  const frequent = lines.map((line) => line.trim()).filter((word) => /^\p{Ll}{2,}$/u.test(word))
  const plain = frequent.filter(
    (word) => !lexicon.get(word)?.some((tag) => proper.has(tag)) && !(language === 'english' && isProper(word)),
  )
  return [...new Set(plain.map(fold))].sort()
}

/** "cincinnati", "ky", "nsw": written with a capital only, or without a vowel, and no inflection of a small word. */
function isProper(word: string): boolean {
  const stems = [word, word.replace(/s$/, ''), word.replace(/es$/, '')]
  if (stems.some((stem) => spelling.small.has(stem))) return false
  return spelling.capital.has(word) || !/[aeiouy]/.test(word)
}

/** What a spelling dictionary writes small and what with a capital, all in lower case; its first line is a count. */
function readSpelling(): { readonly small: ReadonlySet<string>; readonly capital: ReadonlySet<string> } {
  const lines = sources.npm('englishSpelling', 'index.dic').toString('utf8').split('\n').slice(1)
  const words = lines.map((line) => line.replace(/\/.*/, '').trim())
  const isSmall = (word: string) => word === word.toLowerCase()
  return {
    small: new Set(words.filter(isSmall)),
    capital: new Set(words.filter((word) => !isSmall(word)).map((word) => word.toLowerCase())),
  }
}

/** First names are those of the languages that French and English reports take people from. */
function localeNames(module: unknown): string[] {
  const locales = [
    'fr',
    'en',
    'ar',
    'fr_BE',
    'fr_CH',
    'en_GB',
    'en_US',
    'de',
    'es',
    'it',
    'ru',
    'uk',
    'tr',
    'fa',
    'he',
  ].concat(['nl', 'pl', 'pt_BR', 'en_NG', 'en_GH', 'fr_SN', 'en_ZA', 'en_IN'])
  const list = z.array(z.string())
  const names = z.union([list, z.record(z.string(), list)]).transform((found) => Object.values(found).flat())
  const person = z.object({ first_name: names, female_first_name: names, male_first_name: names }).partial()
  const all = z.object({ allLocales: z.record(z.string(), z.object({ person: person.nullish() })) }).parse(module)
  return locales.flatMap((locale) => Object.values(all.allLocales[locale]?.person ?? {}).flat())
}

function listedNames(): string[] {
  const folder = join(sources.npmFolder('humanNames'), 'data')
  const files = readdirSync(folder).filter((file) => /-(fr|en)\.json$/.test(file))
  return files.flatMap((file) => z.array(z.string()).parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
}

function taggedNames(lexicon: Lexicon): string[] {
  const isFirstName = (tag: string) => tag === 'MaleName' || tag === 'FemaleName' || tag === 'FirstName'
  return [...lexicon].filter(([, tags]) => tags.some(isFirstName)).map(([word]) => word)
}

/** One word in Latin letters, folded; "Jean-Pierre" is two names that stand in the list on their own. */
function firstNames(names: readonly string[]): string[] {
  const latin = names.filter((name) => /^[\p{Script=Latin}'’-]{2,}$/u.test(name))
  const folded = latin.map((name) =>
    fold(name)
      .replace(/[^a-z]+/g, ' ')
      .trim(),
  )
  return [...new Set(folded)].filter((name) => !name.includes(' ') && name.length > 2).sort()
}
