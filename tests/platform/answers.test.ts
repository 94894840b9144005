import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { lifeOf } from '@/lib/platform/cache/absent-life'
import { AnswerCache } from '@/lib/platform/cache/answers'

let server: Server | undefined
afterEach(() => server?.close())

const page = `<p>${'The bananas are full, the cocoa has room. '.repeat(60)}</p>`

/** A server whose application says which reader it saw, behind the cache. */
async function serverSaying(headers: Record<string, string>, status = 200) {
  const seen: (string | undefined)[] = []
  const cache = new AnswerCache()
  server = createServer((request, response) => {
    if (cache.serve(request, response)) return
    seen.push(request.headers.cookie)
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.write(page)
    response.end(String(seen.length))
  })
  await new Promise<void>((resolve) => server?.listen(0, resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { seen, ask: (path: string, init?: RequestInit) => fetch(origin + path, init) }
}

const cacheable = { 'cache-control': 's-maxage=3600', etag: '"one"' }
const expireAnswers = () => {
  const shared = globalThis as typeof globalThis & { puenteCacheGeneration?: number }
  shared.puenteCacheGeneration = (shared.puenteCacheGeneration ?? 0) + 1
}

test('a public answer is rendered once, without the cookies of the reader who asked first', async () => {
  const { seen, ask } = await serverSaying(cacheable)
  const first = await ask('/briefings/lada', { headers: { cookie: 'puente=ada' } })
  const second = await ask('/briefings/lada', { headers: { cookie: 'puente=ben', 'accept-encoding': 'br' } })
  expect(await first.text()).toBe(`${page}1`)
  expect(await second.text()).toBe(`${page}1`)
  expect(second.headers.get('content-encoding')).toBe('br')
  expect(seen).toEqual([undefined])
})

test('shared caches keep what is there as long as they may, and forget within a minute what was not', async () => {
  const kept = await serverSaying(cacheable)
  expect((await kept.ask('/briefings/lada')).headers.get('cache-control')).toBe('s-maxage=3600')
  server?.close()
  const { ask, seen } = await serverSaying({ 'cache-control': 's-maxage=31536000' }, 404)
  for (const _ of [1, 2]) expect((await ask('/briefings/ladder')).headers.get('cache-control')).toBe('s-maxage=60')
  expect(seen).toHaveLength(1)
})

test('what one reader does not have is not kept for the next', () => {
  expect(lifeOf('/es/tags/cocoa?x', 404, 's-maxage=3600')).toBe('private, no-store')
  expect(lifeOf('/tagsale', 404, 's-maxage=3600')).toBe('s-maxage=60')
  expect(lifeOf('/api/v1/topics/x/annotations', 404, 'no-store')).toBe('no-store')
})

test('an expired tag drops every answer', async () => {
  const { seen, ask } = await serverSaying(cacheable)
  await ask('/briefings/lada')
  expireAnswers()
  expect(await (await ask('/briefings/lada')).text()).toBe(`${page}2`)
  expect(seen).toHaveLength(2)
})

test('an answer that a tag expired while it was made is given, but not kept', async () => {
  const { seen, ask } = await serverSaying(cacheable)
  const asked = ask('/briefings/lada')
  server?.once('request', expireAnswers)
  await asked
  await ask('/briefings/lada')
  expect(seen).toHaveLength(2)
})

test.each([
  ['private', { 'cache-control': 'private, no-store' }],
  ['not said to be shared', { etag: '"one"' }],
  ['one that sets a cookie', { ...cacheable, 'set-cookie': 'a=b' }],
])('an answer that is %s is not kept', async (_, headers) => {
  const { seen, ask } = await serverSaying(headers as Record<string, string>)
  await ask('/briefings/lada')
  await ask('/briefings/lada')
  expect(seen).toHaveLength(2)
})

test.each(['/notes', '/es/desk/briefings/1', '/api/v1/annotations', '/search?q=cocoa'])(
  '%s belongs to the reader: cookies reach it and nothing is kept',
  async (path) => {
    const { seen, ask } = await serverSaying(cacheable)
    await ask(path, { headers: { cookie: 'puente=ada' } })
    await ask(path, { headers: { cookie: 'puente=ben' } })
    expect(seen).toEqual(['puente=ada', 'puente=ben'])
  },
)

test('writes and the router’s own requests pass by', async () => {
  const { seen, ask } = await serverSaying(cacheable)
  await ask('/briefings/lada', { method: 'POST' })
  await ask('/briefings/lada', { headers: { rsc: '1' } })
  await ask('/briefings/lada', { headers: { 'next-action': 'x' } })
  expect(seen).toHaveLength(3)
})

test('a conditional request gets 304 with the tag, and a stored 404 stays a 404', async () => {
  const { ask } = await serverSaying(cacheable, 404)
  const first = await ask('/briefings/none')
  expect(first.status).toBe(404)
  const again = await ask('/briefings/none', { headers: { 'if-none-match': '"zero", W/"one"' } })
  expect(again.status).toBe(304)
  expect(again.headers.get('etag')).toBe('W/"one"')
  expect(again.headers.get('cache-control')).toBe('s-maxage=60')
})
