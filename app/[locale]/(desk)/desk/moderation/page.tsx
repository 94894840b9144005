import type { Metadata } from 'next'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ModerationParts } from '@/components/moderation/moderation-parts'
import { ModerationQueue } from '@/components/moderation/moderation-queue'
import { judgeNote, undoDecision } from '@/lib/moderation/actions'
import { moderationQueue, waitingCount } from '@/lib/moderation/queue'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../page-locale'
import { deskVisit } from '../desk-visit'
import { moderationParts } from './moderation-parts'

export const instant = false

type Props = PageProps<'/[locale]/desk/moderation'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'moderation')
  return { title: t('queue_title'), robots: { index: false } }
}

export default async function Moderation(props: Props) {
  const { locale, actor, search } = await deskVisit(props, paths.deskModeration(), 'editor')
  const [queue, count] = await Promise.all([moderationQueue(actor, search.after), waitingCount(null)])
  return (
    <DeskFrame locale={locale} actor={actor} place="moderation" title={translator(locale, 'moderation')('queue_title')}>
      <ModerationParts locale={locale} open="queue" parts={moderationParts(locale, actor, count)} />
      <ModerationQueue
        queue={queue}
        locale={locale}
        timeZone={actor.timeZone}
        path={localized(locale, paths.deskModeration())}
        log={localized(locale, paths.deskModerationLog())}
        after={search.after}
        judge={judgeNote}
        undo={undoDecision}
      />
    </DeskFrame>
  )
}
