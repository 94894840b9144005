import { Button } from '@/components/ui/button'
import { followTopic } from '@/lib/following/actions'
import type { FollowForm } from '@/lib/following/schema'
import type { Translate } from '@/lib/platform/i18n/translate'
import type { TopicSummary } from '@/lib/topics/topic'
import { QuietForm } from './quiet-form'

const box = 'mb-8 flex flex-wrap items-center justify-between gap-3 border-l-2 border-accent bg-wash px-4 py-3'

/** Asks whether to follow a topic, for who came by a link without scripts. */
export function AskToFollow({ topic, t }: { topic: TopicSummary | null; t: Translate }) {
  if (!topic) return <p className={box}>{t('noSuchTopic')}</p>
  return (
    <QuietForm action={followTopic} hidden={{ topicId: topic.id }} className={box}>
      <p>{t('askToFollow', { name: topic.name })}</p>
      <Button type="submit" kind="primary">
        {t('followTopic', { name: topic.name })}
      </Button>
    </QuietForm>
  )
}

/** Says which topic was just given up, and takes it back as it was. */
export function JustEnded({ topic, follow, t }: { topic: TopicSummary; follow: FollowForm; t: Translate }) {
  const hidden = { topicId: topic.id, level: follow.level, readUpTo: follow.readUpTo?.toISOString() ?? '' }
  return (
    <QuietForm action={followTopic} hidden={hidden} className={box}>
      <p role="status">{t('ended', { name: topic.name })}</p>
      <Button type="submit">{t('undo')}</Button>
    </QuietForm>
  )
}
