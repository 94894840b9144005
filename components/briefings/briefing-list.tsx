import { TopicLinks } from '@/components/topics/topic-links'
import { DateTime } from '@/components/ui/date-time'
import type { BriefingCard } from '@/lib/briefings/briefing'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

const topicsShown = 3

type Item = {
  card: BriefingCard
  locale: Locale
  /** The language of the briefing, where it is not that of the page. */
  language?: Locale
  level?: 2 | 3
}

/** A briefing in a list: title, what it is about, when. `level` fits the heading above the list. */
export function BriefingItem({ card, locale, language = locale, level = 3 }: Item) {
  const t = translator(locale, 'reading')
  const Heading = level === 2 ? 'h2' : 'h3'
  const wasUpdated = card.updatedAt > card.publishedAt
  return (
    <article className="grid content-start gap-1.5">
      <Heading className="font-serif text-xl leading-snug font-semibold">
        <a
          className="no-underline hover:underline"
          href={localized(language, paths.briefing(card.slug))}
          lang={language}
        >
          {card.title}
        </a>
      </Heading>
      <p className="font-serif text-base text-soft" lang={language}>
        {card.standfirst}
      </p>
      <p className="text-sm text-soft">
        <DateTime at={card.publishedAt} locale={locale} />
        {wasUpdated ? (
          <>
            {' · '}
            {t('updatedShort')} <DateTime at={card.updatedAt} locale={locale} />
          </>
        ) : null}
      </p>
      <TopicLinks topics={card.topics.slice(0, topicsShown)} locale={locale} />
    </article>
  )
}

/** Briefings under each other, ruled; in two columns where `columns` is 2 and there is room. */
export function BriefingList({
  cards,
  columns = 1,
  ...each
}: Omit<Item, 'card'> & { cards: BriefingCard[]; columns?: 1 | 2 }) {
  return (
    <ul
      className={`grid [&>:first-child]:border-0 [&>:first-child]:pt-1 ${columns === 2 ? 'gap-x-10 sm:grid-cols-2 sm:[&>:nth-child(2)]:border-0 sm:[&>:nth-child(2)]:pt-1' : ''}`}
    >
      {cards.map((card) => (
        <li key={card.slug} className="border-t border-line py-5">
          <BriefingItem card={card} {...each} />
        </li>
      ))}
    </ul>
  )
}
