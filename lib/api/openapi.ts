import { z } from 'zod'
import type { Endpoint } from './endpoint'
import { hasQuery, pathNames } from './endpoint-url'
import { REPEATED, VALUES_OF } from './parameters'
import { problemSchema } from './problem'

type Json = Readonly<Record<string, unknown>>

const PROBLEM = { $ref: '#/components/responses/Problem' }
const DESCRIPTION = `Reported places, the passages that mention them, and the articles that those stand in. All offsets are UTF-16
code units into the article's text. Errors are problem details (RFC 9457). Listings share their filters; \`next\` is the address of
the page that follows. Answers carry an ETag; asked again with If-None-Match, what has not changed is a 304.`

/** The OpenAPI 3.1 description of these endpoints, made from their own schemas. */
export function openApi(endpoints: Readonly<Record<string, Endpoint>>, version: string) {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const methods = paths[endpoint.path] ?? {}
    paths[endpoint.path] = methods
    methods[endpoint.method.toLowerCase()] = operation(name, endpoint)
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Lieudit',
      version,
      summary: 'A map of reported places',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{}, { token: [] }],
    tags: [...new Set(Object.keys(paths).map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Needed where the server was started with a token.' },
      },
      responses: {
        Problem: {
          description: 'What is wrong, by its name',
          content: { 'application/problem+json': { schema: jsonSchema(problemSchema, 'output') } },
        },
      },
    },
  }
}
export type OpenApi = ReturnType<typeof openApi>

function operation(name: string, endpoint: Endpoint): Json {
  const { method, path, summary, input, output, produces = 'application/json' } = endpoint
  const fields = fieldsOf(jsonSchema(input, 'input'))
  const inPath = pathNames(path)
  const parameters = fields
    .filter(({ field }) => inPath.includes(field) || hasQuery(method))
    .map((field) => parameter(field, inPath.includes(field.field)))
  return {
    operationId: name,
    summary,
    tags: [tagOf(path)],
    ...(parameters.length > 0 && { parameters }),
    ...(!hasQuery(method) && { requestBody: requestBody(input, inPath) }),
    responses: {
      200: { description: summary, content: { [produces]: { schema: jsonSchema(output, 'output') } } },
      ...(method === 'GET' && { 304: { description: 'Nothing has changed since the ETag that was sent' } }),
      '4XX': PROBLEM,
      '5XX': PROBLEM,
    },
  }
}

interface Field {
  readonly field: string
  readonly schema: Json
  readonly isRequired: boolean
}

const objectSchema = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
})

function fieldsOf(schema: Json): Field[] {
  const { properties, required } = objectSchema.parse(schema)
  return Object.entries(properties).map(([field, schema]) => ({ field, schema, isRequired: required.includes(field) }))
}

function parameter({ field, schema, isRequired }: Field, isInPath: boolean): Json {
  const { description, items, ...rest } = schema
  const named = { name: field, in: isInPath ? 'path' : 'query', ...(description !== undefined && { description }) }
  const required = isInPath || isRequired
  if (REPEATED.has(field) && !isInPath && 'anyOf' in rest) {
    const [, list] = z.array(z.record(z.string(), z.unknown())).parse(rest.anyOf)
    return { ...named, required, schema: list, style: 'form', explode: true }
  }
  if (items !== undefined) {
    return { ...named, required, schema: { type: 'array', items, minItems: 1 }, style: 'form', explode: false }
  }
  return { ...named, required, schema: rest }
}

function requestBody(input: z.ZodType, inPath: readonly string[]): Json {
  return {
    required: true,
    content: { 'application/json': { schema: withoutPath(jsonSchema(input, 'input'), inPath) } },
  }
}

/** What the path says is not in the body. */
function withoutPath(schema: Json, inPath: readonly string[]): Json {
  if (inPath.length === 0) return schema
  const { properties, required } = objectSchema.parse(schema)
  return {
    ...schema,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !inPath.includes(name))),
    required: required.filter((name) => !inPath.includes(name)),
  }
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      const value = VALUES_OF.get(zodSchema)
      if (value !== undefined) made.items = jsonSchema(value, 'input')
    },
  })
  return rest
}

/** `/api/mentions/{id}` is about mentions. */
function tagOf(path: string): string {
  return path.split('/')[2] ?? ''
}
