import { TopicLinks } from '@/components/topics/topic-links'
import { DateTime } from '@/components/ui/date-time'
import type { BriefingCard } from '@/lib/briefings/briefing'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'

/** The briefing at the head of the front page. */
export function LeadBriefing({ card, locale }: { card: BriefingCard; locale: Locale }) {
  return (
    <article className="max-w-[46rem]">
      <TopicLinks topics={card.topics.slice(0, 2)} locale={locale} className="mb-2" />
      <h2 className="font-serif text-3xl leading-[1.12] font-semibold tracking-[-0.012em] sm:text-4xl">
        <a className="no-underline hover:underline" href={localized(locale, paths.briefing(card.slug))}>
          {card.title}
        </a>
      </h2>
      <p className="mt-4 text-pretty font-serif text-lg leading-snug text-soft sm:text-xl">{card.standfirst}</p>
      <p className="mt-4 text-sm text-soft">
        <DateTime at={card.publishedAt} locale={locale} />
      </p>
    </article>
  )
}
