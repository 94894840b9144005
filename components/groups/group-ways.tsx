import { AccountForm } from '@/components/accounts/account-form'
import { Section } from '@/components/ui/section'
import { dissolveGroup, inviteToGroup, leaveGroup, revokeGroupLinks, saveGroup } from '@/lib/groups/actions'
import { type Group, groupCan, groupLimits, type Invitation } from '@/lib/groups/group'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { GroupForm } from './group-form'
import { groupFormLabels } from './group-labels'
import { InviteForm } from './invite-form'

type Props = { group: Group; locale: Locale }

/** Links into the group, for those who may invite. */
export function Invitations({ group, open, locale }: Props & { open: Invitation[] }) {
  const t = translator(locale, 'groups')
  if (!groupCan(group.role, 'invite')) return null
  const labels = {
    invite: t('invite'),
    link: t('link'),
    link_help: t('link_help', { days: groupLimits.invitationDays }),
    copy: t('copy'),
    copied: t('copied'),
  }
  return (
    <Section title={t('invitations')}>
      <div className="grid gap-4">
        <InviteForm action={inviteToGroup} group={group.id} labels={labels} />
        {open.length > 0 ? (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p className="text-sm text-soft">{t('links_open', { count: open.length })}</p>
            <AccountForm action={revokeGroupLinks} hidden={{ id: group.id }} submit={t('revoke')} kind="plain" row />
          </div>
        ) : null}
      </div>
    </Section>
  )
}

/** Changing the group and ending it, for its owner; leaving it, for everybody else in it. */
export function GroupEnds({ group, locale }: Props) {
  const t = translator(locale, 'groups')
  const { id, name, description, kind } = group
  if (!groupCan(group.role, 'change')) {
    return (
      <Section title={t('leave_title')}>
        <div className="grid gap-3">
          <p className="text-sm text-soft">{t('leave_help')}</p>
          <AccountForm action={leaveGroup} hidden={{ id }} submit={t('leave')} kind="plain" />
        </div>
      </Section>
    )
  }
  return (
    <Section title={t('change_title')}>
      <div className="grid gap-8">
        <GroupForm
          action={saveGroup}
          hidden={{ id }}
          first={{ name, description, kind }}
          labels={groupFormLabels(locale, t('save'))}
        />
        <details>
          <summary className="touch text-sm font-medium">{t('dissolve')}</summary>
          <div className="mt-3 grid gap-3">
            <p className="text-sm text-soft">{t('dissolve_help')}</p>
            <AccountForm action={dissolveGroup} hidden={{ id }} submit={t('dissolve_now')} kind="danger" />
          </div>
        </details>
      </div>
    </Section>
  )
}
