import { getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import {
  getExpression,
  getPlace,
  listArticles,
  listExpressions,
  listPacks,
  listPlaces,
  listUnresolved,
} from '../lib/api/endpoints'
import { keyOf } from '../lib/api/request'
import { AppError } from '../lib/errors'
import { answers } from '../lib/server/answers'
import { settings } from '../lib/server/settings'
import { Dashboard } from './_dashboard/dashboard'
import { FIRST_PASSAGES } from './_dashboard/first-passages'
import { loadDashboardParameters, type Selection, selectionOf } from './_dashboard/selection'
import { SiteHeader } from './_frame/site-header'
import { SkipLinks } from './_frame/skip-links'
import { Unavailable } from './_frame/unavailable'

export default async function DashboardPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const t = await getTranslations('site')
  const selection = selectionOf(await loadDashboardParameters(searchParams))
  const fallback = await seed(selection)
  return (
    <>
      <SkipLinks
        links={[
          { href: '#list', words: t('skipToList') },
          { href: '#map', words: t('skipToMap') },
          ...(selection ? [{ href: '#panel', words: t('skipToPanel') }] : []),
        ]}
      />
      <SiteHeader />
      {fallback === undefined ? <Unavailable /> : <Dashboard fallback={fallback} tiles={settings().tiles} />}
    </>
  )
}

/** What the browser would ask first, answered already; `undefined` while the store cannot answer. */
async function seed(selection: Selection | undefined): Promise<Record<string, unknown> | undefined> {
  try {
    const run = answers()
    const [places, expressions, unresolved, articles, packs, selected] = await Promise.all([
      run.listPlaces({}),
      run.listExpressions({}),
      run.listUnresolved(listUnresolved.input.parse({})),
      run.listArticles(listArticles.input.parse({})),
      run.listPacks({}),
      seedSelection(selection),
    ])
    return {
      [keyOf(listPlaces, {})]: places,
      [keyOf(listExpressions, {})]: expressions,
      [keyOf(listUnresolved, {})]: unresolved,
      [keyOf(listArticles, {})]: articles,
      [keyOf(listPacks, {})]: packs,
      ...selected,
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return undefined
    throw error
  }
}

/** A shared link may name what is gone: the panel says so itself. */
async function seedSelection(selection: Selection | undefined): Promise<Record<string, unknown>> {
  try {
    if (selection?.type === 'place') {
      const input = { id: selection.id, limit: FIRST_PASSAGES }
      return { [keyOf(getPlace, input)]: await answers().getPlace(input) }
    }
    if (selection?.type === 'expression') {
      const input = { id: selection.id }
      return { [keyOf(getExpression, input)]: await answers().getExpression(input) }
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
  return {}
}
