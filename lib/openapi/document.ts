import { z } from 'zod'
import { Problem } from './answers'
import { follows, groups, tags } from './collections'
import { notes } from './notes'
import type { Chapter, Operation } from './operation'
import { account, pages } from './pages'
import { safety } from './safety'

const chapters: Chapter[] = [notes, safety, tags, groups, follows, account, pages]

type Json = Record<string, unknown>

/** JSON Schema 2020-12 of a zod schema; what has a name goes to `components`. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' })
  const {
    $schema: _,
    $defs = {},
    ...whole
  } = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json & { $defs?: Json }
  Object.assign(components, $defs)
  return whole
}

function parametersOf(path: string, { query, headers = [] }: Operation, components: Json): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true },
    schema: name === 'slug' ? { type: 'string' } : { type: 'string', format: 'uuid' },
  }))
  const asked = query ? schemaOf(query, 'input', components) : {}
  const { properties = {}, required = [] } = asked as { properties?: Record<string, Json>; required?: string[] }
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
  }))
  const inHeader = headers.map((name) => ({ name, in: 'header', required: false, schema: { type: 'string' } }))
  return [...inPath, ...inQuery, ...inHeader]
}

function securityOf({ access }: Operation): Json[] {
  if (access === 'public') return [{}]
  if (access === 'people') return [{ session: [] }]
  if (access === 'any-token') return [{ token: [] }, { session: [] }]
  const [first, scope] = Array.isArray(access) ? access : [undefined, access]
  const known = [{ token: [scope] }, { session: [] }]
  return first ? [{}, ...known] : known
}

function answersOf({ answers }: Operation, components: Json): Json {
  const problem = { $ref: '#/components/responses/Problem' }
  const told = Object.entries(answers).map(([status, schema]) => {
    const content = schema && { 'application/json': { schema: schemaOf(schema, 'output', components) } }
    return [status, { description: schema ? 'As asked' : 'Done', ...(content ? { content } : {}) }]
  })
  return { ...Object.fromEntries(told), default: problem }
}

function describe(path: string, name: string, operation: Operation, components: Json): Json {
  const { summary, body } = operation
  const content = body && { 'application/json': { schema: schemaOf(body, 'input', components) } }
  return {
    ...{ summary, tags: [name], security: securityOf(operation) },
    parameters: parametersOf(path, operation, components),
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: answersOf(operation, components),
  }
}

const introduction = `Send a token of yours (made on /settings) as \`Authorization: Bearer puente_…\`; what it may do is
written beside each address. Lists come in pages: \`next\` is the \`cursor\` of the page after. A POST with an
Idempotency-Key happens once, and its first answer is given again. What is refused is answered by RFC 9457.`

/** `/api/v1` by OpenAPI 3.1, from the schemas that read its requests; `origin` is the public one. */
export function openapiDocument(origin: string): Json {
  const schemas: Json = {}
  const paths: Record<string, Json> = {}
  const problem = schemaOf(z.object({ problem: Problem }), 'output', schemas)
  for (const { name, operations } of chapters) {
    for (const [line, operation] of Object.entries(operations)) {
      const [method = '', path = ''] = line.split(' ')
      paths[path] = { ...paths[path], [method.toLowerCase()]: describe(path, name, operation, schemas) }
    }
  }
  const { problem: reference } = problem.properties as Json
  return {
    openapi: '3.1.0',
    info: { title: 'Puente', version: '1', description: introduction, license: { name: 'AGPL-3.0-or-later' } },
    servers: [{ url: `${origin}/api/v1` }],
    tags: chapters.map(({ name }) => ({ name })),
    paths,
    components: {
      schemas,
      responses: {
        Problem: {
          description: 'Why not',
          content: { 'application/problem+json': { schema: reference } },
        },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token, made on /settings' },
        session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token', description: 'A browser’s session' },
      },
    },
  }
}
