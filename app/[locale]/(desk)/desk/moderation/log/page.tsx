import type { Metadata } from 'next'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ModerationLog } from '@/components/moderation/moderation-log'
import { ModerationParts } from '@/components/moderation/moderation-parts'
import { undoDecision } from '@/lib/moderation/actions'
import { decisionLog, moderatorsInLog } from '@/lib/moderation/log'
import { waitingCount } from '@/lib/moderation/queue'
import { LogFilter } from '@/lib/moderation/schema'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../../page-locale'
import { deskVisit } from '../../desk-visit'
import { moderationParts } from '../moderation-parts'

export const instant = false

type Props = PageProps<'/[locale]/desk/moderation/log'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'moderation')('log'), robots: { index: false } }
}

export default async function Log(props: Props) {
  const { locale, actor, search } = await deskVisit(props, paths.deskModerationLog(), 'editor')
  const filter = LogFilter.parse(search)
  const [log, moderators, count] = await Promise.all([
    decisionLog(actor, filter),
    moderatorsInLog(null),
    waitingCount(null),
  ])
  return (
    <DeskFrame locale={locale} actor={actor} place="moderation" title={translator(locale, 'moderation')('log')}>
      <ModerationParts locale={locale} open="log" parts={moderationParts(locale, actor, count)} />
      <ModerationLog
        log={log}
        asked={filter}
        moderators={moderators}
        path={localized(locale, paths.deskModerationLog())}
        locale={locale}
        timeZone={actor.timeZone}
        undo={undoDecision}
      />
    </DeskFrame>
  )
}
