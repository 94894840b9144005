import { describe, expect, test } from 'vitest'
import { scopes } from '@/lib/accounts/token'
import { openapiDocument } from '@/lib/openapi/document'
import { textOf } from '../architecture/source-files'
import { routeEntries } from '../safety/entries'

type Described = {
  security: Record<string, string[]>[]
  parameters: { name: string; in: string }[]
  responses: Record<string, unknown>
}

const document = openapiDocument('https://puente.example')
const paths = document.paths as Record<string, Record<string, Described>>
const described = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ line: `${method.toUpperCase()} ${path}`, path, operation })),
)

const routes = routeEntries()
  .map((entry) => entry.split(' ') as [string, string])
  .filter(([, route]) => route.startsWith('app/api/v1/'))
  .map(([method, route]) => {
    const path = route.replace('app/api/v1', '').replace(/\[(\w+)\]/g, '{$1}')
    return { line: `${method} ${path}`, method, file: `${route}/route.ts` }
  })

test('every method of every route stands in the document, and nothing else (add a line in lib/openapi)', () => {
  expect(described.map(({ line }) => line).sort()).toEqual(routes.map(({ line }) => line).sort())
})

/** What a route gives to `requireCaller` or `caller`, by method. */
function askedIn(file: string, method: string): string[] {
  const part =
    textOf(file)
      .split(/^export const /m)
      .find((text) => text.startsWith(`${method} `)) ?? ''
  return [...part.matchAll(/\b(?:requireCaller|caller)\(('[^']+'|null)\)/g)].map(([, scope = '']) =>
    scope.replaceAll("'", ''),
  )
}

test.each(routes)('$line names the scope that its route asks for', ({ line, method, file }) => {
  const { operation } = described.find((one) => one.line === line) ?? {}
  const named = operation?.security.flatMap(({ token }) => (token ? [token[0] ?? 'null'] : [])) ?? []
  expect(askedIn(file, method)).toEqual(named)
})

test('every scope is good for something', () => {
  const named = described.flatMap(({ operation }) => operation.security.flatMap(({ token }) => token ?? []))
  expect([...new Set(named)].sort()).toEqual([...scopes].sort())
})

describe('the document holds together', () => {
  test('every reference leads to a part of it', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path)
    expect(references.length).toBeGreaterThan(20)
    const missing = references.filter(
      (path) =>
        path.split('/').reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], document) ===
        undefined,
    )
    expect(missing).toEqual([])
  })

  test.each(described)('$line has each parameter once, those of its path among them', ({ path, operation }) => {
    const names = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)
    expect(new Set(names).size).toBe(names.length)
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `path ${name}`)
    expect(names.filter((name) => name.startsWith('path '))).toEqual(inPath)
    expect(Object.keys(operation.responses).length).toBeGreaterThan(1)
  })
})
