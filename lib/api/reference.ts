import { z } from 'zod'
import type { Endpoint } from './endpoint'
import { openApi } from './openapi'
import { outlineSchema } from './outline-schema'

export interface OperationEntry {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly parameters: readonly {
    readonly name: string
    readonly what: string
    readonly type: string
    readonly isRequired: boolean
  }[]
  readonly body: string | undefined
  readonly answer: string
}

const contentSchema = z.record(z.string(), z.object({ schema: z.unknown() }))
const operationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  tags: z.tuple([z.string()]),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        required: z.boolean(),
        description: z.string().default(''),
        schema: z.unknown(),
      }),
    )
    .default([]),
  requestBody: z.looseObject({ content: contentSchema }).optional(),
  responses: z.looseObject({ 200: z.looseObject({ content: contentSchema }) }),
})

/** The description of the API as a page shows it: endpoints by what they are about. */
export function operationsByTag(endpoints: Readonly<Record<string, Endpoint>>) {
  const { paths, tags } = openApi(endpoints, '')
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => entryOf(path, method, operationSchema.parse(operation))),
  )
  return tags.map(({ name }) => ({
    tag: name,
    operations: operations.filter(({ tag }) => tag === name).map(({ entry }) => entry),
  }))
}

function entryOf(path: string, method: string, operation: z.infer<typeof operationSchema>) {
  const { operationId, summary, parameters, requestBody, responses } = operation
  const entry: OperationEntry = {
    name: operationId,
    method: method.toUpperCase(),
    path,
    summary,
    parameters: parameters.map(({ name, required, description, schema }) => ({
      name,
      what: description,
      type: outlineSchema(schema),
      isRequired: required,
    })),
    body: requestBody && outlineContent(requestBody.content),
    answer: outlineContent(responses[200].content),
  }
  return { tag: operation.tags[0], entry }
}

function outlineContent(content: z.infer<typeof contentSchema>): string {
  return Object.values(content)
    .map(({ schema }) => outlineSchema(schema))
    .join('\n')
}
