import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { writeAtom } from '@/lib/feeds/atom'
import { type Feed, hostOf, latest, tagUri } from '@/lib/feeds/feed'
import { formats } from '@/lib/feeds/formats'
import { writeJsonFeed } from '@/lib/feeds/json-feed'
import { writeRss } from '@/lib/feeds/rss'
import { escaped, writable, writableThroughout } from '@/lib/feeds/xml-text'

const entry = {
  id: 'tag:puente.test,2025:briefing/0195/en',
  url: 'https://puente.test/briefings/bananas',
  title: 'Bananas & <b>roses</b>',
  summary: 'What is sold ]]> and what is not.',
  html: '<p>Full &amp; whole ]]&gt; text.</p>',
  authors: ['Lucía Andrade'],
  topics: [{ slug: 'ecuador', name: 'Ecuador' }],
  publishedAt: '2025-02-27T09:00:00.000Z',
  updatedAt: '2025-03-02T09:00:00.000Z',
}

const feed: Feed = {
  id: 'tag:puente.test,2025:topic/0195/en',
  locale: 'en',
  title: 'Ecuador · Puente',
  description: 'Briefings on Ecuador.',
  site: 'Puente',
  pageUrl: 'https://puente.test/countries/ec',
  addressIn: (format) => `https://puente.test/topics/ecuador/feed.${format}`,
  updatedAt: '2025-03-03T09:00:00.000Z',
  entries: [entry],
  deleted: [{ id: 'tag:puente.test,2025:briefing/0196/en', at: '2025-03-03T09:00:00.000Z' }],
}

test('RSS says everything that the feed holds, under an id that is no address', () => {
  const { title, items, lastBuildDate, language, atom } = parseRssFeed(writeRss(feed))
  expect({ title, lastBuildDate, language }).toEqual({
    ...{ title: 'Ecuador · Puente', language: 'en' },
    lastBuildDate: 'Mon, 03 Mar 2025 09:00:00 GMT',
  })
  expect(atom?.links).toEqual([{ href: feed.addressIn('rss'), rel: 'self', type: 'application/rss+xml' }])
  expect(items?.[0]).toMatchObject({
    ...{ title: entry.title, link: entry.url, description: entry.summary },
    guid: { value: entry.id, isPermaLink: false },
    pubDate: 'Thu, 27 Feb 2025 09:00:00 GMT',
    categories: [{ name: 'Ecuador' }],
    dc: { creators: ['Lucía Andrade'] },
    content: { encoded: entry.html },
  })
})

test('Atom says everything that the feed holds, its language and what was taken back', () => {
  const xml = writeAtom(feed)
  const parsed = parseAtomFeed(xml)
  expect(parsed).toMatchObject({ id: feed.id, updated: feed.updatedAt, xml: { lang: 'en' } })
  expect(parsed.links?.find(({ rel }) => rel === 'self')?.href).toBe(feed.addressIn('atom'))
  expect(parsed.entries?.[0]).toMatchObject({
    ...{ id: entry.id, title: { value: entry.title }, summary: { value: entry.summary } },
    ...{ published: entry.publishedAt, updated: entry.updatedAt, xml: { lang: 'en' } },
    authors: [{ name: 'Lucía Andrade' }],
    categories: [{ term: 'ecuador', label: 'Ecuador' }],
    content: { type: 'html', value: entry.html },
  })
  expect(xml).toContain(`<at:deleted-entry ref="${feed.deleted[0]?.id}" when="2025-03-03T09:00:00.000Z"/>`)
  expect(xml).toContain('xmlns:at="http://purl.org/atompub/tombstones/1.0"')
})

test('JSON Feed says everything that the feed holds', () => {
  const parsed = parseJsonFeed(JSON.parse(writeJsonFeed(feed)))
  expect(parsed).toMatchObject({ language: 'en', feed_url: feed.addressIn('json'), home_page_url: feed.pageUrl })
  expect(parsed.items?.[0]).toMatchObject({
    ...{ id: entry.id, url: entry.url, title: entry.title, content_html: entry.html, tags: ['Ecuador'] },
    ...{ date_published: entry.publishedAt, date_modified: entry.updatedAt, language: 'en' },
  })
})

test('nothing in a feed is of the moment it is written', () => {
  for (const [name, { write }] of formats) expect(write(feed), name).toBe(write(structuredCloneOf(feed)))
})

const structuredCloneOf = (one: Feed): Feed => ({ ...one, entries: one.entries.map((e) => ({ ...e })) })

// What XML 1.0 may hold at all (§2.2).
const wellFormed = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u

describe('hostile words', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom(
      ']]>',
      '</title><script>alert(1)</script>',
      '&#0;',
      '\u0001\u000B',
      '\uD800',
      '\uFFFE',
      '<!--',
      '<?x?>',
    ),
  )
  const words = fc.array(hostile, { minLength: 1, maxLength: 4 }).map((parts) => `a${parts.join('')}z`)

  test('arrive as they were, less what XML cannot hold', () => {
    fc.assert(
      fc.property(words, words, (title, html) => {
        const nasty = writableThroughout({ ...feed, addressIn: null, entries: [{ ...entry, title, html }] })
        const wanted = { ...nasty, addressIn: feed.addressIn }
        const atom = writeAtom(wanted)
        const rss = writeRss(wanted)
        expect(atom).toMatch(wellFormed)
        expect(rss).toMatch(wellFormed)
        expect(parseAtomFeed(atom).entries?.[0]?.content?.value).toBe(writable(html).replace(/\r\n?/g, '\n'))
        expect(parseRssFeed(rss).items?.[0]?.guid?.value).toBe(entry.id)
        expect(JSON.parse(writeJsonFeed(wanted)).items[0].title).toBe(writable(title))
      }),
    )
  })

  test('are escaped in HTML and attributes', () => {
    expect(escaped(`<a href="x" on='y'>&\u0000`)).toBe('&lt;a href=&quot;x&quot; on=&#39;y&#39;&gt;&amp;')
  })
})

test('ids go by the host alone and never by port or scheme', () => {
  const id = 'tag:puente.test,2025:briefing/1/en'
  for (const origin of ['https://puente.test', 'http://puente.test:3000'])
    expect(tagUri(hostOf(origin), 'briefing/1/en')).toBe(id)
})

test('the latest of no instants is the one given', () => {
  expect(latest([], '1970')).toBe('1970')
  expect(latest(['2025-01-02', '2025-01-10', '2024'], '1970')).toBe('2025-01-10')
})

test.each(['constructor', '__proto__', 'toString', '', 'RSS', 'xml'])('there is no format %j', (name) =>
  expect(formats.get(name)).toBeUndefined(),
)
