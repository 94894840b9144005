import { createHash } from 'node:crypto'
import http from 'node:http'
import { expect, test } from './support/test'

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string }

/** Asks as a plain client does: no cookie, no redirect followed, any Host. */
function ask(url: string, target: string, { method = 'GET', host = '' } = {}): Promise<Answer> {
  const { hostname, port, host: own } = new URL(url)
  return new Promise((resolve, reject) => {
    const headers = { host: host || own }
    const sent = http.request({ hostname, port, path: target, method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.once('error', reject)
    sent.end()
  })
}

const kinds: { name: string; target: string; status: number; method?: string }[] = [
  { name: 'the front page', target: '/', status: 200 },
  { name: 'the front page in Russian', target: '/ru', status: 200 },
  { name: 'a briefing that is not there', target: '/briefings/there-is-no-such-briefing', status: 404 },
  { name: 'an address of nothing', target: '/there/is/nothing', status: 404 },
  { name: 'a redirect', target: '/en/topics', status: 308 },
  { name: 'the sign-in page', target: '/sign-in', status: 200 },
  { name: 'a page that leads to sign-in', target: '/notes', status: 307 },
  { name: 'a feed', target: '/feed.atom', status: 200 },
  { name: 'a calendar', target: '/calendar.ics', status: 200 },
  { name: 'a feed of no known format', target: '/feed.constructor', status: 404 },
  { name: 'robots.txt', target: '/robots.txt', status: 200 },
  { name: 'the sitemap', target: '/sitemap.xml', status: 200 },
  { name: 'a refusal to a program', target: '/api/v1/account', status: 401 },
  { name: 'the health of the process', target: '/api/health', status: 200 },
  { name: 'the image optimizer, which is off', target: '/_next/image?url=%2Ficon.svg&w=640&q=75', status: 404 },
  { name: 'a path that is no UTF-8', target: '/briefings/%E0%A4%A', status: 400 },
  { name: 'a write to a page that is not there', target: '/there/is/nothing', status: 404, method: 'POST' },
  { name: 'a page for authors, asked for by a stranger', target: '/desk', status: 307 },
]

function expectProtected({ headers }: Answer) {
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
  expect(headers['x-powered-by']).toBeUndefined()
  const policy = String(headers['content-security-policy'])
  expect(policy).toMatch(/default-src '(self|none)'/)
  expect(policy).toContain("base-uri 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/)
}

for (const { name, target, status, method } of kinds) {
  test(`${name} carries the headers of safety`, async ({ origin }) => {
    const onLoopback = await ask(origin, target, { method })
    expect(onLoopback.status).toBe(status)
    expectProtected(onLoopback)
    expect(onLoopback.headers['strict-transport-security']).toBeUndefined()
    const inPublic = await ask(origin, target, { method, host: 'briefings.example.org' })
    expectProtected(inPublic)
    expect(inPublic.headers['strict-transport-security']).toContain('max-age=31536000')
  })
}

test('a public page allows the scripts that it brings, by hash, and no others', async ({ origin, briefing }) => {
  const first = await ask(origin, briefing.path)
  const again = await ask(origin, briefing.path)
  for (const { headers, body } of [first, again]) {
    const policy = String(headers['content-security-policy'])
    const scripts = [
      ...body.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g),
    ]
    expect(scripts.length).toBeGreaterThan(0)
    for (const [, text = ''] of scripts)
      expect(policy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    expect(policy).not.toContain('nonce-')
  }
})

test('a signed-in page has a nonce of its own each time', async ({ origin }) => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const { headers } = await ask(origin, '/sign-in')
      return /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
    }),
  )
  expect(nonces[0]).toBeTruthy()
  expect(nonces[0]).not.toBe(nonces[1])
})

test('what is injected into a page does not run', async ({ page, briefing, expectedErrors }) => {
  expectedErrors.push(/Content Security Policy/)
  await page.goto(briefing.path)
  const ran = await page.evaluate(async () => {
    const marks = window as typeof window & { ran?: string[] }
    marks.ran = []
    const script = document.createElement('script')
    script.textContent = 'window.ran.push("inline script")'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran.push(\'handler\')">')
    const link = document.createElement('a')
    link.href = 'javascript:window.ran.push("address")'
    document.body.append(link)
    link.click()
    await new Promise((resolve) => setTimeout(resolve, 500))
    return marks.ran
  })
  expect(ran).toEqual([])
})

test('answers that are the same for everybody set no cookie and hold nothing of who asks', async ({
  origin,
  briefing,
  signedInAs,
}) => {
  const plain = await ask(origin, briefing.path)
  const ada = await signedInAs('Ada Lovelace')
  const hers = await ada.request.get(briefing.path)
  expect(plain.headers['set-cookie']).toBeUndefined()
  expect(hers.headers()['set-cookie']).toBeUndefined()
  expect(await hers.text()).toBe(plain.body)
  expect(plain.body).not.toContain('Ada Lovelace')
})
