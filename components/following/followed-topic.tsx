import { Button } from '@/components/ui/button'
import { dateWords } from '@/components/ui/date-time'
import { SelectField } from '@/components/ui/field'
import { changeFollowLevel, unfollowTopic } from '@/lib/following/actions'
import { followLevels, meaningOf } from '@/lib/following/level'
import type { FollowedTopic } from '@/lib/following/news'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { type Translate, translator } from '@/lib/platform/i18n/translate'
import { paths, topicPath } from '@/lib/platform/paths'
import { NewsEntry } from './news-item'
import { QuietForm } from './quiet-form'

type Props = { followed: FollowedTopic; locale: Locale; timeZone: string; isManaged: boolean }

/** The form of the page that marks as read: its buttons stand in every topic, so that no topic needs one of its own. */
export const readFormId = 'mark-read'

const anchor = (slug: string) => `topic-${slug}`

function Manage({ followed: { topic, level }, locale, t }: { followed: FollowedTopic; locale: Locale; t: Translate }) {
  const { id: topicId, name } = topic
  return (
    <div className="grid w-full max-w-[32rem] gap-3 border-l border-line pl-4">
      <QuietForm action={changeFollowLevel} hidden={{ topicId }} className="grid gap-2">
        <SelectField id={`level-${topicId}`} name="level" label={t('level')} defaultValue={level}>
          {followLevels.map((one) => (
            <option key={one} value={one}>
              {t(`level_${one}`)}
            </option>
          ))}
        </SelectField>
        <Button type="submit" className="justify-self-start">
          {t('save')}
        </Button>
      </QuietForm>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <QuietForm action={unfollowTopic} hidden={{ topicId }}>
          <Button type="submit" kind="danger" aria-label={t('unfollowTopic', { name })}>
            {t('unfollow')}
          </Button>
        </QuietForm>
        <a className="link touch text-sm" href={localized(locale, paths.following())}>
          {t('manageDone')}
        </a>
      </div>
    </div>
  )
}

function countWords({ level, unread, isMoreThanCounted }: FollowedTopic, t: Translate): string {
  if (!meaningOf[level].isShown || unread === 0) return ''
  if (isMoreThanCounted) return t('unreadMany', { count: unread })
  return t(meaningOf[level].isCounted ? 'unread' : 'unreadPlain', { count: unread })
}

function News({ followed, locale, timeZone }: Omit<Props, 'isManaged'>) {
  const t = translator(locale, 'following')
  const { topic, level, items, unread, isMoreThanCounted } = followed
  if (!meaningOf[level].isShown) return <p className="text-sm text-soft">{t('mutedNote')}</p>
  if (unread === 0) {
    const date = dateWords(followed.readUpTo, locale, 'day', timeZone)
    return <p className="text-sm text-soft">{t('nothingSince', { date })}</p>
  }
  const hidden = unread - items.length
  return (
    <>
      {items.length === 0 ? <p className="text-sm text-soft">{t('elsewhere')}</p> : null}
      {items.map((item) => (
        <NewsEntry key={item.key} item={item} locale={locale} timeZone={timeZone} />
      ))}
      {items.length > 0 && hidden > 0 ? (
        <p className="text-sm">
          <a className="link" href={localized(locale, topicPath(topic))}>
            {isMoreThanCounted ? t('moreMany', { name: topic.name }) : t('more', { count: hidden, name: topic.name })}
          </a>
        </p>
      ) : null}
    </>
  )
}

/** A followed topic: what is unread in it, and how closely it is followed. */
export function FollowedTopicSection({ followed, locale, timeZone, isManaged }: Props) {
  const t = translator(locale, 'following')
  const { topic, unread } = followed
  const { name, slug } = topic
  return (
    <section className="grid gap-4 border-t border-ink pt-3 pb-8" aria-labelledby={anchor(slug)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={anchor(slug)} className="scroll-mt-4 text-base font-semibold">
          <a className="no-underline hover:underline" href={localized(locale, topicPath(topic))}>
            {name}
          </a>
        </h2>
        <p className="text-sm text-soft">{countWords(followed, t)}</p>
      </div>
      <News followed={followed} locale={locale} timeZone={timeZone} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {unread > 0 ? (
          <Button
            type="submit"
            form={readFormId}
            name="topicId"
            value={topic.id}
            aria-label={t('markTopicRead', { name })}
          >
            {t('markRead')}
          </Button>
        ) : null}
        {isManaged ? (
          <Manage followed={followed} locale={locale} t={t} />
        ) : (
          <a
            className="touch text-sm text-soft hover:text-ink"
            href={`${localized(locale, paths.following())}?manage=${slug}#${anchor(slug)}`}
            aria-label={t('manageTopic', { name })}
          >
            {t('manage')}
          </a>
        )}
      </div>
    </section>
  )
}
