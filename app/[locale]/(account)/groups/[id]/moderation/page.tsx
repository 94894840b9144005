import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountPage } from '@/components/accounts/account-page'
import { ModerationLog } from '@/components/moderation/moderation-log'
import { ModerationQueue } from '@/components/moderation/moderation-queue'
import { Section } from '@/components/ui/section'
import { pageActor } from '@/lib/accounts/session'
import { groupFor } from '@/lib/groups/queries'
import { judgeNote, undoDecision } from '@/lib/moderation/actions'
import { groupLog, moderatorsInLog } from '@/lib/moderation/log'
import { moderatesGroup } from '@/lib/moderation/moderators'
import { groupQueue } from '@/lib/moderation/queue'
import { LogFilter } from '@/lib/moderation/schema'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Id } from '@/lib/platform/untrusted'
import { pageLocale } from '../../../../page-locale'

export const instant = false

type Props = PageProps<'/[locale]/groups/[id]/moderation'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'moderation')
  return { title: t('queue_title'), robots: { index: false } }
}

export default async function GroupModeration({ params, searchParams }: Props) {
  const { locale: language, id } = await params
  const locale = pageLocale(language)
  if (!Id.safeParse(id).success) notFound()
  const path = localized(locale, paths.groupModeration(id))
  const actor = await pageActor(path)
  const group = await groupFor(actor, id)
  if (!group || !(await moderatesGroup(actor, id))) notFound()
  const t = translator(locale, 'moderation')
  const asked = await searchParams
  const after = typeof asked.after === 'string' ? asked.after : undefined
  const filter = LogFilter.parse(asked)
  const [queue, log, moderators] = await Promise.all([
    groupQueue(actor, id, after),
    groupLog(actor, id, filter),
    moderatorsInLog(id),
  ])
  return (
    <AccountPage locale={locale} path={paths.groupModeration(id)} title={t('group_title', { group: group.name })} wide>
      <div className="grid gap-10">
        <p className="-mt-4 text-sm">
          <a className="link" href={localized(locale, paths.group(id))}>
            {t('back_to_group')}
          </a>
        </p>
        <Section title={t('queue')}>
          <ModerationQueue
            queue={queue}
            locale={locale}
            timeZone={actor.timeZone}
            path={path}
            log={path}
            after={after}
            judge={judgeNote}
            undo={undoDecision}
          />
        </Section>
        <Section title={t('log')}>
          <ModerationLog
            log={log}
            asked={filter}
            moderators={moderators}
            path={path}
            locale={locale}
            timeZone={actor.timeZone}
            undo={undoDecision}
          />
        </Section>
      </div>
    </AccountPage>
  )
}
