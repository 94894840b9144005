import { Button } from '@/components/ui/button'
import { markAsRead } from '@/lib/following/actions'
import type { FollowingPage } from '@/lib/following/news'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { FollowedTopicSection, readFormId } from './followed-topic'
import { QuietForm } from './quiet-form'

type Props = {
  page: FollowingPage
  locale: Locale
  timeZone: string
  isFirst: boolean
  /** The name in addresses of the topic whose level is being chosen. */
  managed?: string
}

/** A page of the topics somebody follows, with a way to read them all at once and to the other pages. */
export function FollowedTopics({ page, locale, timeZone, isFirst, managed }: Props) {
  const t = translator(locale, 'following')
  const { topics, drawnAt, next } = page
  const address = localized(locale, paths.following())
  return (
    <>
      {topics.some(({ unread }) => unread > 0) ? (
        <QuietForm id={readFormId} action={markAsRead} hidden={{ upTo: drawnAt }} className="mb-6">
          <Button type="submit">{t('markAllRead')}</Button>
        </QuietForm>
      ) : null}
      {topics.map((followed) => (
        <FollowedTopicSection
          key={followed.topic.id}
          {...{ followed, locale, timeZone }}
          isManaged={followed.topic.slug === managed}
        />
      ))}
      <p className="border-t border-line pt-4 text-sm text-soft">
        <a className="link touch" href={`${localized(locale, paths.settings())}#private-addresses`}>
          {t('subscribe')}
        </a>
      </p>
      {next || !isFirst ? (
        <nav className="flex gap-5 border-t border-line pt-4 text-sm" aria-label={t('title')}>
          {isFirst ? null : (
            <a className="link" href={address}>
              {t('first')}
            </a>
          )}
          {next ? (
            <a className="link" href={`${address}?after=${next}`}>
              {t('next')}
            </a>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}
