import { dateAnchor, figureAnchor, sourceAnchor } from '@/components/facts/record-anchors'
import type { BriefingPage } from '@/lib/briefings/briefing'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths, topicPath } from '@/lib/platform/paths'

/** Where the bound words of a text lead. A record that the page does not hold gives `undefined`: the words stay words. */
export type RecordLinks = {
  locale: Locale
  figure: (slug: string) => string | undefined
  date: (slug: string) => string | undefined
  position: (slug: string, iso2: string) => string | undefined
  topic: (slug: string) => string
  source: (slug: string) => string
  sourceLabel: (number: number) => string
}

type Records = Pick<BriefingPage, 'figuresBySlug' | 'dates' | 'topics' | 'locale'>

/** Links into the records that stand at the end of a briefing's page. */
export function recordLinks({ figuresBySlug, dates, topics, locale }: Records): RecordLinks {
  const t = translator(locale, 'reading')
  const events = new Set(dates.map((event) => event.slug))
  const known = new Map(topics.map((topic) => [topic.slug, topic]))
  return {
    locale,
    figure: (slug) => (figuresBySlug[slug] ? `#${figureAnchor(slug)}` : undefined),
    date: (slug) => (events.has(slug) ? `#${dateAnchor(slug)}` : undefined),
    position: (slug, iso2) => `${localized(locale, paths.votes(slug))}#${iso2.toLowerCase()}`,
    topic: (slug) => {
      const topic = known.get(slug)
      return localized(locale, topic ? topicPath(topic) : paths.topic(slug))
    },
    source: (slug) => `#${sourceAnchor(slug)}`,
    sourceLabel: (number) => t('sourceMark', { number }),
  }
}
