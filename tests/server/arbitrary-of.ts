import fc from 'fast-check'
import { z } from 'zod'

/** Values that the store has, by what they are. */
export type Known = Readonly<Record<string, readonly string[]>>

const nodeSchema = z.looseObject({
  title: z.string().optional(),
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).default([]),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  format: z.string().optional(),
  maxLength: z.number().optional(),
})

const WORDS = ['Alep', 'Homs, la ville', 'né 😀', "';--", '<b>', '-x', '"a b" c', 'route', '\u0000', '=1+1', '../..']
const NAMED: Readonly<Record<string, readonly unknown[]>> = {
  country: ['SY', 'FR', 'ZZ'],
  within: ['SY', 'SY.09', 'FR.11'],
  lang: ['fr', 'en', 'xx'],
  bbox: ['-180,-90,180,90', '35,32,42,38', '170,-10,-170,10'],
  near: ['37.1,36.2'],
  class: ['P', 'A.ADM1'],
  url: ['https://press.example/1'],
  language: ['fr', 'en-GB'],
  start: [0, 3],
  end: [9, 12],
}

/** Values of a JSON Schema such as ours are, most of them right and some of them not. */
export function arbitraryOf(schema: unknown, known: Known, name = ''): fc.Arbitrary<unknown> {
  const node = nodeSchema.parse(schema)
  const called = node.title ?? name
  if (node.const !== undefined) return fc.constant(node.const)
  if (node.enum !== undefined) return fc.constantFrom(...node.enum)
  if (node.anyOf !== undefined) return fc.oneof(...node.anyOf.map((option) => arbitraryOf(option, known, called)))
  if (node.properties !== undefined) return objectOf(node.properties, node.required, known)
  if (called === 'bbox') return fc.constantFrom(...(NAMED.bbox ?? []))
  if (node.type === 'array')
    return fc.array(arbitraryOf(node.items, known, called), { minLength: node.minItems ?? 0, maxLength: 3 })
  const named = known[called] ?? known[`${called}s`] ?? NAMED[called]
  if (named !== undefined && named.length > 0) return fc.constantFrom(...named)
  if (node.type === 'integer' || node.type === 'number') return numberOf(node)
  if (node.format === 'date') return fc.constantFrom('2015-10-17', '2016-02-29', '1999-01-01')
  if (called === 'zoom') return fc.integer({ min: 0, max: 24 })
  return fc.constantFrom(...WORDS)
}

function objectOf(properties: Readonly<Record<string, unknown>>, required: readonly string[], known: Known) {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, arbitraryOf(schema, known, name)]),
  )
  return fc.record(fields, { requiredKeys: [...required] })
}

function numberOf({ type, minimum = -10, maximum = 1000 }: z.infer<typeof nodeSchema>): fc.Arbitrary<number> {
  const [min, max] = [Math.max(minimum, -1e6), Math.min(maximum, 1e6)]
  return type === 'integer'
    ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
    : fc.double({ min, max, noNaN: true })
}
