import { Section } from '@/components/ui/section'
import type { RollCall } from '@/lib/facts/roll-call'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { TopicSummary } from '@/lib/topics/topic'

/** The recorded votes a topic has part in; for a country, with how it voted. Nothing when there is none. */
export function VotesOfTopic(props: { rollCalls: RollCall[]; topic: TopicSummary; locale: Locale }) {
  const { rollCalls, topic, locale } = props
  const t = translator(locale, 'reading')
  if (rollCalls.length === 0) return null
  return (
    <Section title={t('votes')}>
      <ul className="divide-y divide-line">
        {rollCalls.map((rollCall) => {
          const own = rollCall.positions.find(({ country }) => country.id === topic.id)
          return (
            <li key={rollCall.slug} className="entry py-3">
              <p className="font-serif text-lg leading-snug">
                <a className="no-underline hover:underline" href={localized(locale, paths.votes(rollCall.slug))}>
                  {rollCall.title}
                </a>
              </p>
              <p className="text-sm text-soft">
                {own ? `${t(`one_${own.position}`)}${own.note ? `. ${own.note}` : ''}` : rollCall.heldOn}
              </p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
