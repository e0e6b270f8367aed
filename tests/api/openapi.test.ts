import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from '../../lib/api/endpoint'
import * as endpoints from '../../lib/api/endpoints'
import { openApi } from '../../lib/api/openapi'
import { outlineSchema } from '../../lib/api/outline-schema'
import { operationsByTag } from '../../lib/api/reference'

const all: Readonly<Record<string, Endpoint>> = endpoints
const description = openApi(all, '1.2.3')
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

test('the description is valid OpenAPI 3.1', async () => {
  expect(await new Validator().validate(JSON.parse(JSON.stringify(description)))).toEqual({ valid: true })
})

test.each(operations)(
  '$method $path says what it does, what each parameter means, and how it fails',
  ({ operation }) => {
    const {
      summary,
      parameters = [],
      responses,
    } = z
      .looseObject({
        operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
        summary: z.string().min(5),
        parameters: z
          .array(z.looseObject({ name: z.string(), in: z.string(), description: z.string().optional() }))
          .optional(),
        responses: z.looseObject({}),
      })
      .parse(operation)
    expect(summary).not.toMatch(/\.$/)
    const undescribed = parameters.filter(
      ({ description, in: where }) => where === 'query' && description === undefined,
    )
    expect(undescribed.map(({ name }) => name)).toEqual([])
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '4XX', '5XX']))
  },
)

test('every operation has a name of its own', () => {
  const names = operations.map(({ operation }) => operation.operationId)
  expect(new Set(names).size).toBe(Object.keys(endpoints).length)
})

test('lists are lists, with commas or repeated', () => {
  const operation = description.paths['/api/places']?.get
  expect(operation?.parameters).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'country', style: 'form', explode: false }),
      expect.objectContaining({ name: 'source', style: 'form', explode: true }),
      expect.objectContaining({
        name: 'bbox',
        explode: false,
        schema: expect.objectContaining({ items: { type: 'number' } }),
      }),
    ]),
  )
})

test('the reference shows all of it', () => {
  const shown = operationsByTag(all).flatMap(({ operations }) => operations)
  expect(shown.map(({ name }) => name).sort()).toEqual(Object.keys(all).sort())
  expect(shown.find(({ name }) => name === 'putReview')?.body).toContain('decision: "confirm" | "place" | "reject"')
})

test('a schema is outlined as a person reads it', () => {
  const schema = z.strictObject({
    a: z.string().optional(),
    b: z.array(z.tuple([z.number(), z.literal('x')])),
    c: z.null(),
  })
  expect(outlineSchema(z.toJSONSchema(schema))).toBe('{\n  a?: string\n  b: [[number, "x"], …]\n  c: null\n}')
})
