import { expect, test } from 'vitest'
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from '@/lib/sitemaps/sitemap'

const origin = 'https://puente.example'

test('a briefing in two languages has an entry for each, and each names both', () => {
  const xml = writeSitemap(
    [{ path: '/briefings/lada-looks-at-ecuador-again', locales: ['en', 'ru'], changedAt: '2025-03-03T08:30:00.000Z' }],
    origin,
  )
  expect(xml.match(/<url>/g)).toHaveLength(2)
  expect(xml).toContain('<loc>https://puente.example/ru/briefings/lada-looks-at-ecuador-again</loc>')
  expect(xml.match(/hreflang="ru"/g)).toHaveLength(2)
  expect(xml.match(/hreflang="x-default" href="https:\/\/puente\.example\/briefings\/lada/g)).toHaveLength(2)
  expect(xml).toContain('<lastmod>2025-03-03T08:30:00.000Z</lastmod>')
})

test('a page in Spanish alone names no other language', () => {
  const xml = writeSitemap([{ path: '/briefings/rosas', locales: ['es'] }], origin)
  expect(xml).not.toContain('xhtml:link')
  expect(xml).not.toContain('lastmod')
})

test('a title with markup and a control character stays well-formed XML', () => {
  const title = 'Rosas & "vuelos" <b>\u0001\uD800</b>'
  const item = { path: '/briefings/rosas', locale: 'es', title, publishedAt: '2025-03-01T09:00:00.000Z' } as const
  const xml = writeNewsSitemap([item], origin, 'Puente')
  expect(xml).toContain('<news:title>Rosas &amp; &quot;vuelos&quot; &lt;b&gt;&lt;/b&gt;</news:title>')
  expect(xml).toContain('<news:language>es</news:language>')
})

test('the index leads to every sitemap', () => {
  const xml = writeSitemapIndex(['/sitemaps/pages.xml', '/sitemaps/briefings-1.xml'], origin)
  expect(xml.match(/<sitemap>/g)).toHaveLength(2)
  expect(xml).toContain('<loc>https://puente.example/sitemaps/briefings-1.xml</loc>')
})
