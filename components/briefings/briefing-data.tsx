import { StructuredData } from '@/components/ui/structured-data'
import type { BriefingPage } from '@/lib/briefings/briefing'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths, topicPath } from '@/lib/platform/paths'

/** The briefing as schema.org's NewsArticle, with what it cites and is about. */
export function BriefingData({ page, origin }: { page: BriefingPage; origin: string }) {
  const { locale } = page
  const site = translator(locale, 'layout')('site')
  const url = `${origin}${localized(locale, paths.briefing(page.slug))}`
  return (
    <StructuredData
      data={{
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        mainEntityOfPage: url,
        url,
        headline: page.title,
        description: page.standfirst,
        inLanguage: locale,
        datePublished: page.firstPublishedAt,
        dateModified: page.publishedAt,
        version: page.number,
        isAccessibleForFree: true,
        image: [`${origin}/card.png`],
        author: { '@type': 'Organization', name: page.byline || site },
        publisher: { '@type': 'Organization', name: site, url: origin },
        about: page.topics.map((topic) => ({
          '@type': 'Thing',
          name: topic.name,
          url: `${origin}${localized(locale, topicPath(topic))}`,
        })),
        citation: page.sources.map((source) => ({
          '@type': 'CreativeWork',
          name: source.title,
          ...(source.url ? { url: source.url } : {}),
        })),
      }}
    />
  )
}
