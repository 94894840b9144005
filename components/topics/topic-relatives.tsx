import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import type { TopicPage } from '@/lib/topics/topic'
import { TopicLinks } from './topic-links'

/** The topic above this one and those below it. */
export function TopicRelatives({ topic, locale }: { topic: TopicPage; locale: Locale }) {
  const t = translator(locale, 'reading')
  const { parent, children } = topic
  if (!parent && children.length === 0) return null
  return (
    <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 text-sm text-soft">
      {parent ? (
        <>
          <dt className="py-0.5">{t('partOf')}</dt>
          <dd>
            <TopicLinks topics={[parent]} locale={locale} />
          </dd>
        </>
      ) : null}
      {children.length > 0 ? (
        <>
          <dt className="py-0.5">{t('within')}</dt>
          <dd>
            <TopicLinks topics={children} locale={locale} />
          </dd>
        </>
      ) : null}
    </dl>
  )
}
