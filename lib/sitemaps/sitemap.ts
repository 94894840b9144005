import { defaultLocale, type Locale, localized } from '@/lib/platform/i18n/locales'

/** An address of the site in every language it exists in. `path` has no language prefix; `changedAt` is ISO 8601. */
export type SitemapPage = { path: string; locales: readonly Locale[]; changedAt?: string }

export type NewsItem = { path: string; locale: Locale; title: string; publishedAt: string }

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'

// What XML 1.0 cannot hold (section 2.2) is dropped, lone surrogates with it.
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

const escaped = (text: string) => text.replace(unwritable, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

function entriesOf({ path, locales, changedAt }: SitemapPage, origin: string): string {
  const address = (locale: Locale) => escaped(origin + localized(locale, path))
  const alternates = locales.length > 1 ? [...locales.map((locale) => [locale, locale] as const)] : []
  const main = locales.includes(defaultLocale) && alternates.length > 0 ? [['x-default', defaultLocale] as const] : []
  const links = [...alternates, ...main].map(
    ([name, locale]) => `<xhtml:link rel="alternate" hreflang="${name}" href="${address(locale)}"/>`,
  )
  const changed = changedAt ? `<lastmod>${escaped(changedAt)}</lastmod>` : ''
  return locales.map((locale) => `<url><loc>${address(locale)}</loc>${changed}${links.join('')}</url>\n`).join('')
}

/** A sitemap (sitemaps.org 0.9) whose entries name their other languages. */
export function writeSitemap(pages: SitemapPage[], origin: string): string {
  const entries = pages.map((page) => entriesOf(page, origin)).join('')
  return `${declaration}<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries}</urlset>\n`
}

/** The list of all sitemaps. */
export function writeSitemapIndex(paths: string[], origin: string): string {
  const entries = paths.map((path) => `<sitemap><loc>${escaped(origin + path)}</loc></sitemap>\n`).join('')
  return `${declaration}<sitemapindex xmlns="${schema}">\n${entries}</sitemapindex>\n`
}

/** What is news now, in Google's news extension. `publication` is the site's name. */
export function writeNewsSitemap(items: NewsItem[], origin: string, publication: string): string {
  const entries = items.map(({ path, locale, title, publishedAt }) => {
    const by = `<news:publication><news:name>${escaped(publication)}</news:name><news:language>${locale}</news:language></news:publication>`
    const told = `<news:publication_date>${publishedAt}</news:publication_date><news:title>${escaped(title)}</news:title>`
    return `<url><loc>${escaped(origin + localized(locale, path))}</loc><news:news>${by}${told}</news:news></url>\n`
  })
  const news = 'http://www.google.com/schemas/sitemap-news/0.9'
  return `${declaration}<urlset xmlns="${schema}" xmlns:news="${news}">\n${entries.join('')}</urlset>\n`
}
