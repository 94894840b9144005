import { TopicsToFollow } from '@/components/topics/topics-to-follow'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { TopicSummary } from '@/lib/topics/topic'

/** For who follows nothing yet: what following is, and some topics to begin with. */
export function NothingFollowed({ suggestions, locale }: { suggestions: TopicSummary[]; locale: Locale }) {
  const t = translator(locale, 'following')
  return (
    <>
      <EmptyState action={<ButtonLink href={localized(locale, paths.topics())}>{t('browse')}</ButtonLink>}>
        {t('nobody')}
      </EmptyState>
      {suggestions.length > 0 ? (
        <Section title={t('suggestions')} className="mt-8">
          <TopicsToFollow topics={suggestions} locale={locale} />
        </Section>
      ) : null}
    </>
  )
}
