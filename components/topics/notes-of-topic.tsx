import { Section } from '@/components/ui/section'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { TopicSummary } from '@/lib/topics/topic'
import { NewestNotes } from './newest-notes'

/** What readers have noted on a topic's briefings. It is asked for by the browser, since it differs from reader to reader. */
export function NotesOfTopic({ topic, locale }: { topic: TopicSummary; locale: Locale }) {
  const t = translator(locale, 'annotations')
  const all = `${localized(locale, paths.notes())}?scope=everyone&topic=${topic.slug}`
  return (
    <Section
      title={t('topic.title')}
      className="needs-script mt-12 print:hidden"
      aside={
        <a className="touch" href={all} rel="nofollow">
          {t('topic.all')}
        </a>
      }
    >
      <NewestNotes slug={topic.slug} locale={locale} labels={{ none: t('topic.none'), failed: t('topic.failed') }} />
    </Section>
  )
}
