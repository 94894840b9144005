import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { expect, test } from './support/test'

const hostile = 'Bananas & <script>alert(1)</script> ]]> «roses»'

test('a topic page says where its feeds are, and each holds the newest briefing in full', async ({ page, publish }) => {
  const { briefingId, path } = await publish({ title: hostile })
  await page.goto('/countries/ec')
  for (const [type, parse] of [
    ['application/rss+xml', (text: string) => parseRssFeed(text).items?.map(({ title, link }) => [title, link])],
    [
      'application/atom+xml',
      (text: string) => parseAtomFeed(text).entries?.map(({ title, links }) => [title?.value, links?.[0]?.href]),
    ],
    ['application/feed+json', (text: string) => parseJsonFeed(JSON.parse(text)).items?.map((i) => [i.title, i.url])],
  ] as const) {
    const address = await page.locator(`link[rel=alternate][type="${type}"]`).getAttribute('href')
    const response = await page.request.get(address ?? '')
    expect(response.status(), type).toBe(200)
    const found = parse(await response.text())?.find(([, url]) => url?.endsWith(path))
    expect(found?.[0], type).toBe(hostile)
  }
  const atom = await (await page.request.get('/topics/ecuador/feed.atom')).text()
  expect(atom).toContain(`:briefing/${briefingId}/en</id>`)
})

test('a feed that has not changed is not sent again, and a new briefing changes it', async ({ request, publish }) => {
  const first = await request.get('/feed.atom')
  const { etag, 'last-modified': modified } = first.headers()
  expect(first.headers()).toMatchObject({
    'cache-control': 'public, max-age=300, stale-while-revalidate=3600',
    'content-language': 'en',
  })
  const again = await request.get('/feed.atom', { headers: { 'if-none-match': etag ?? '' } })
  expect(again.status()).toBe(304)
  expect(again.headers()).toMatchObject({ etag, 'cache-control': first.headers()['cache-control'] })
  expect((await request.get('/feed.atom', { headers: { 'if-modified-since': modified ?? '' } })).status()).toBe(304)
  const mixed = { 'if-none-match': '"another"', 'if-modified-since': modified ?? '' }
  expect((await request.get('/feed.atom', { headers: mixed })).status()).toBe(200)
  const head = await request.head('/feed.atom')
  expect(head.status()).toBe(200)
  expect(head.headers().etag).toBe(etag)
  expect((await head.body()).length).toBe(0)
  const { path } = await publish({ title: 'A feed hears of it', publishedAt: new Date().toISOString() })
  await expect.poll(async () => (await request.get('/feed.atom')).text()).toContain(path)
})

test('each language has its own feeds', async ({ request }) => {
  for (const language of ['es', 'ru']) {
    const { language: said, items } = parseRssFeed(await (await request.get(`/${language}/feed.rss`)).text())
    expect(said).toBe(language)
    expect(items?.[0]?.link).toContain(`/${language}/briefings/`)
  }
})

test('a feed opened in a browser can be read', async ({ page }) => {
  for (const address of ['/feed.rss', '/topics/ecuador/feed.atom']) {
    await page.goto(address)
    const told = await page.evaluate(() => getComputedStyle(document.documentElement, '::before').content)
    expect(told, address).toContain('This is a feed.')
    await expect(page.getByText('Lada looks at Ecuador again', { exact: true })).toBeVisible()
  }
})

test('dates can be subscribed to', async ({ request }) => {
  // A topic that no other story adds dates to: a calendar holds a thousand.
  const own = '/topics/noboa-election-2025/calendar.ics'
  expect((await request.get('/calendar.ics')).headers()['content-type']).toContain('text/calendar')
  for (const address of [own, `/ru${own}`]) {
    const response = await request.get(address)
    expect(response.headers()['content-type'], address).toContain('text/calendar')
    const lines = (await response.text()).split('\r\n')
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines).toContain('DTSTART;VALUE=DATE:20250413')
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  }
})

for (const address of [
  '/feed.constructor',
  '/feed.xml',
  '/topics/ecuador/feed.toString',
  '/topics/no-such-topic/feed.rss',
  '/topics/__proto__/feed.atom',
  '/topics/no-such-topic/calendar.ics',
  '/fr/feed.rss',
]) {
  test(`there is nothing at ${address}`, async ({ request }) => {
    expect((await request.get(address)).status()).toBe(404)
  })
}
