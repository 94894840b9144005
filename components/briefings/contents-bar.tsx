import { FollowTopic } from '@/components/following/follow-topic'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import type { TopicSummary } from '@/lib/topics/topic'
import { Contents } from './contents'

type Props = {
  locale: Locale
  entries: { id: string; title: string }[]
  /** The main topic, where it can be followed from here. */
  topic?: TopicSummary
}

const item = 'flex min-h-12 items-center px-4 text-sm font-medium no-underline'

/** On narrow screens a bar at the foot: the contents, which open without a script, and following the main topic. Notes join it. */
export function ContentsBar({ locale, entries, topic }: Props) {
  const t = translator(locale, 'reading')
  return (
    <div className="foot-bar print:hidden lg:hidden">
      <button type="button" popoverTarget="contents-sheet" className={item}>
        {t('contents')}
      </button>
      {topic ? <FollowTopic topic={topic} locale={locale} className={item} /> : null}
      <section id="contents-sheet" popover="auto" aria-label={t('contents')} className="record-card">
        <p className="label mb-2">{t('contents')}</p>
        <Contents entries={entries} />
      </section>
    </div>
  )
}
