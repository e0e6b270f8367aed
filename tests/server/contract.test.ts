import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from '../../lib/api/endpoint'
import * as endpoints from '../../lib/api/endpoints'
import type { RouteHandlers } from '../../lib/api/handle'
import { openApi } from '../../lib/api/openapi'
import { readEnv } from '../../lib/env'
import { type Lieudit, openLieudit } from '../../lib/server/lieudit'
import { arbitraryOf, type Known } from './arbitrary-of'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const RUNS = 25
const ORIGIN = 'http://127.0.0.1:3000'
const all: Readonly<Record<string, Endpoint>> = endpoints
const description = openApi(all, '0')

const operationSchema = z.looseObject({
  operationId: z.string(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(['path', 'query']),
        required: z.boolean(),
        schema: z.looseObject({}),
        explode: z.boolean().optional(),
      }),
    )
    .default([]),
  requestBody: z
    .object({ content: z.object({ 'application/json': z.object({ schema: z.looseObject({}) }) }) })
    .optional(),
  responses: z.looseObject({
    200: z.object({ content: z.record(z.string(), z.object({ schema: z.looseObject({}) })) }),
  }),
})
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    ...operationSchema.parse(operation),
  })),
)

const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
const isProblem = ajv.compile(description.components.responses.Problem.content['application/problem+json'].schema)

let base = ''
let lieudit: Lieudit
let known: Known
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'lieudit-contract-'))
  await cp(join(ROOT, 'articles'), join(base, 'articles'), { recursive: true })
  const env = readEnv({ DATA_DIR: join(base, 'data'), ARTICLES_DIR: join(base, 'articles') })
  const report = {
    skipped: () => undefined,
    failed: () => undefined,
    packs: () => undefined,
    progress: () => undefined,
  }
  lieudit = await openLieudit({ env, root: ROOT, version: '0', report })
  await lieudit.analysis
  const { answers } = lieudit
  await answers.addArticles({ uploads: Array.from({ length: 10 }, (_, i) => ({ id: `${i}`, text: 'Alep attend.' })) })
  const [places, mentions, expressions, articles, clusters] = await Promise.all([
    answers.listPlaces({}),
    answers.listMentions({ limit: 40 }),
    answers.listExpressions({}),
    answers.listArticles({ limit: 40 }),
    answers.listClusters({ zoom: 3 }),
  ])
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  known = {
    places: idsOf(places.features).slice(0, 40),
    mentions: idsOf(mentions.mentions),
    expressions: idsOf(expressions.features),
    articles: idsOf(articles.articles),
    clusters: idsOf(clusters.features.filter(({ properties }) => 'cluster' in properties)),
    source: articles.articles.flatMap(({ source }) => source ?? []),
  }
}, 240_000)
afterAll(async () => {
  await lieudit.close()
  await rm(base, { recursive: true, force: true })
})

/** An answer that does not end is read in its own test. */
const finite = operations.filter(({ path }) => path !== '/api/events')

test.each(finite)('$method $path answers as it says, whatever it is asked', { timeout: 240_000 }, async (operation) => {
  const { path, method, parameters, requestBody, responses } = operation
  const handlers: RouteHandlers = await import(/* @vite-ignore */ routeFile(path))
  const handler = z
    .custom<RouteHandlers['GET']>((value) => typeof value === 'function')
    .parse(Reflect.get(handlers, method))
  const [[type, answer] = []] = [Object.entries(responses[200].content)[0] ?? []]
  const isAnswer = ajv.compile(answer?.schema ?? false)
  const body = requestBody?.content['application/json'].schema
  const statuses = new Set<number>()
  await fc.assert(
    fc.asyncProperty(
      requestsFor(path, parameters),
      body === undefined ? fc.constant(undefined) : arbitraryOf(body, known),
      async (url, sent) => {
        const init =
          sent === undefined ? {} : { body: JSON.stringify(sent), headers: { 'content-type': 'application/json' } }
        const response = await handler(new Request(`${ORIGIN}${url}`, { method, ...init }))
        statuses.add(response.status)
        const said = response.headers.get('content-type') ?? ''
        if (response.status !== 200) {
          expect([400, 404, 409, 412, 413]).toContain(response.status)
          expect(said).toBe('application/problem+json')
          const problem: unknown = await response.json()
          expect(isProblem(problem), JSON.stringify(isProblem.errors)).toBe(true)
          return
        }
        expect(said).toBe(type)
        const text = await response.text()
        const value: unknown = type === 'application/json' ? JSON.parse(text) : text
        expect(isAnswer(value), `${url} ${JSON.stringify(isAnswer.errors?.slice(0, 3))}`).toBe(true)
      },
    ),
    { numRuns: RUNS, seed: 20261126 },
  )
  expect([...statuses]).toContain(200)
})

/** `/api/places/{id}` is served by `app/api/places/[id]/route.ts`. */
function routeFile(path: string): string {
  return join(ROOT, `app${path.replaceAll(/\{(\w+)\}/g, '[$1]')}`, 'route.ts')
}

type Parameters = z.infer<typeof operationSchema>['parameters']

/** Addresses with some of the parameters, their values as their schemas have them; ids are known ones or odd ones. */
function requestsFor(path: string, parameters: Parameters): fc.Arbitrary<string> {
  const tag = path.split('/')[2] ?? ''
  const chosen = parameters.map(({ name, in: where, required, schema, explode }) => {
    const values = where === 'path' ? knownIds(path, tag) : arbitraryOf({ ...schema, title: name }, known)
    const value = values.map((given) => ({ name, where, given, explode: explode ?? true }))
    return required
      ? value
      : fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
  })
  return fc.tuple(...chosen).map((given) => {
    let address = path
    const query = new URLSearchParams()
    for (const part of given) {
      if (part === undefined) continue
      if (part.where === 'path') address = address.replace(`{${part.name}}`, encodeURIComponent(String(part.given)))
      else if (!Array.isArray(part.given)) query.append(part.name, String(part.given))
      else if (part.explode) for (const each of part.given) query.append(part.name, String(each))
      else query.append(part.name, part.given.join(','))
    }
    return query.size === 0 ? address : `${address}?${query}`
  })
}

function knownIds(path: string, tag: string): fc.Arbitrary<unknown> {
  const ids = known[path.startsWith('/api/gazetteer') ? 'places' : tag] ?? []
  const odd = fc.constantFrom('none', 'é/../x', "';--", '0-1@x', '%', '25-29@')
  return ids.length === 0
    ? odd
    : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: odd })
}
