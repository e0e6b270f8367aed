import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import { getGazetteerPlace, listPacks, searchGazetteer } from '../../lib/api/endpoints'
import type { Packs } from '../../lib/api/gazetteer-views'
import { keyOf } from '../../lib/api/request'
import { AppError } from '../../lib/errors'
import { answers } from '../../lib/server/answers'
import { settings } from '../../lib/server/settings'
import type { Language } from '../../lib/text/language'
import { SiteHeader } from '../_frame/site-header'
import { SkipLinks } from '../_frame/skip-links'
import { Unavailable } from '../_frame/unavailable'
import { GazetteerBrowser } from '../_gazetteer/gazetteer-browser'
import { loadGazetteerParameters, searchOf } from '../_gazetteer/parameters'

import { countryName } from '../_words/place-words'

type Parameters = Awaited<ReturnType<typeof loadGazetteerParameters>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('gazetteer'))('title') }
}

export default async function GazetteerPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const [site, t] = await Promise.all([getTranslations('site'), getTranslations('gazetteer')])
  const parameters = await loadGazetteerParameters(searchParams)
  const language = await getLocale()
  const seeded = await seed(parameters)
  const isOpen = parameters.place !== null || parameters.pack !== null
  return (
    <>
      <SkipLinks
        links={[
          { href: '#list', words: t('skipToSearch') },
          { href: '#map', words: site('skipToMap') },
          ...(isOpen ? [{ href: '#panel', words: t('skipToDetails') }] : []),
        ]}
      />
      <SiteHeader />
      {seeded === undefined ? (
        <Unavailable />
      ) : (
        <GazetteerBrowser
          fallback={seeded.fallback}
          countryNames={nameCountries(seeded.packs, language)}
          tiles={settings().tiles}
        />
      )}
    </>
  )
}

/** What the browser would ask first, answered already; `undefined` while the store cannot answer. */
async function seed(parameters: Parameters) {
  try {
    const packs = await answers().listPacks({})
    const [searched, opened] = await Promise.all([seedSearch(parameters), seedPlace(parameters.place)])
    return { packs, fallback: { [keyOf(listPacks, {})]: packs, ...searched, ...opened } }
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return undefined
    throw error
  }
}

/** The route's own reading of the parameters, so that page and route answer alike. */
async function seedSearch(parameters: Parameters): Promise<Record<string, unknown>> {
  const asked = searchOf(parameters)
  const input = searchGazetteer.input.safeParse(asked)
  if (asked === null || !input.success) return {}
  return { [keyOf(searchGazetteer, asked)]: await answers().searchGazetteer(input.data) }
}

/** A shared link may name what is gone: the panel says so itself. */
async function seedPlace(id: string | null): Promise<Record<string, unknown>> {
  if (id === null) return {}
  try {
    return { [keyOf(getGazetteerPlace, { id })]: await answers().getGazetteerPlace({ id }) }
  } catch (error) {
    if (error instanceof AppError && error.code !== 'unavailable') return {}
    throw error
  }
}

/** All countries of the packs, in the order of their names. */
function nameCountries({ packs }: Packs, language: Language) {
  const codes = new Set(packs.flatMap(({ countries }) => countries.flatMap(({ country }) => country ?? [])))
  const named = [...codes].map((code) => ({ code, name: countryName(code, language) }))
  return named.sort((a, b) => a.name.localeCompare(b.name, language))
}
