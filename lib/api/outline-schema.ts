import { z } from 'zod'

/** As much of JSON Schema as our schemas use. */
const nodeSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  format: z.string().optional(),
})

/** A JSON Schema as a person reads it: `{ id: string, population?: integer, labels: { fr?: string } }`, laid out in lines. */
export function outlineSchema(schema: unknown, indent = ''): string {
  const node = nodeSchema.safeParse(schema)
  if (!node.success) return 'any'
  const { type, enum: values, anyOf, properties, items, prefixItems, required = [], format } = node.data
  if (node.data.const !== undefined) return JSON.stringify(node.data.const)
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ')
  if (anyOf !== undefined) return anyOf.map((option) => outlineSchema(option, indent)).join(' | ')
  if (properties !== undefined) return outlineObject(properties, required, indent)
  if (prefixItems !== undefined) return `[${prefixItems.map((item) => outlineSchema(item, indent)).join(', ')}]`
  if (type === 'array') return `[${outlineSchema(items, indent)}, …]`
  return format ?? (typeof type === 'string' ? type : (type?.join(' | ') ?? 'any'))
}

function outlineObject(properties: Readonly<Record<string, unknown>>, required: readonly string[], indent: string) {
  const deeper = `${indent}  `
  const lines = Object.entries(properties).map(
    ([name, schema]) => `${deeper}${name}${required.includes(name) ? '' : '?'}: ${outlineSchema(schema, deeper)}`,
  )
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
}
