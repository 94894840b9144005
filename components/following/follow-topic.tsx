import { buttonLook } from '@/components/ui/button'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { TopicSummary } from '@/lib/topics/topic'
import { FollowButton } from './follow-button'

type Props = { topic: Pick<TopicSummary, 'id' | 'slug' | 'name'>; locale: Locale; className?: string }

/** "Follow" for a topic, the same for everybody until the browser knows better. Without scripts it leads to a page that asks. */
export function FollowTopic({ topic, locale, className = buttonLook('plain') }: Props) {
  const t = translator(locale, 'following')
  return (
    <FollowButton
      topicId={topic.id}
      name={topic.name}
      labels={{ follow: t('follow'), following: t('following'), failed: t('failed') }}
      href={`${localized(locale, paths.following())}?follow=${topic.slug}`}
      signIn={localized(locale, paths.signIn())}
      className={className}
    />
  )
}
