import { AccountForm } from '@/components/accounts/account-form'
import { dateWords } from '@/components/ui/date-time'
import { appointMember, dismissMember, handOverGroup } from '@/lib/groups/actions'
import { canRemove, type Group, groupCan, type Member } from '@/lib/groups/group'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

type Props = { group: Group; members: Member[]; self: string; locale: Locale; timeZone: string }

function MemberForms({ group, member, locale }: { group: Group; member: Member; locale: Locale }) {
  const t = translator(locale, 'groups')
  const hidden = { id: group.id, userId: member.userId }
  const other = member.role === 'member' ? 'moderator' : 'member'
  const who = { name: member.name }
  return (
    <div className="flex flex-wrap gap-x-1">
      {groupCan(group.role, 'appoint') ? (
        <>
          <AccountForm
            action={appointMember}
            hidden={{ ...hidden, role: other }}
            submit={t(`make_${other}`)}
            submitName={`${t(`make_${other}`)}: ${member.name}`}
            kind="quiet"
            row
          />
          <AccountForm
            action={handOverGroup}
            hidden={hidden}
            submit={t('hand_over')}
            submitName={t('hand_over_to', who)}
            kind="quiet"
            row
          />
        </>
      ) : null}
      {canRemove(group.role, member.role) ? (
        <AccountForm
          action={dismissMember}
          hidden={hidden}
          submit={t('remove')}
          submitName={t('remove_who', who)}
          kind="quiet"
          row
        />
      ) : null}
    </div>
  )
}

/** Who is in a group, with what the reader may do about each. */
export function MemberList({ group, members, self, locale, timeZone }: Props) {
  const t = translator(locale, 'groups')
  return (
    <ul>
      {members.map((member) => (
        <li
          key={`${member.userId} ${member.role}`}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2"
        >
          <p className="min-w-0 [overflow-wrap:anywhere]">
            {member.name}
            {member.userId === self ? <span className="text-soft"> ({t('you')})</span> : null}
            <span className="text-sm text-soft">
              {' '}
              · {t(`role_${member.role}`)} ·{' '}
              {t('since', { day: dateWords(member.joinedAt, locale, 'short', timeZone) })}
            </span>
          </p>
          {member.userId !== self && member.role !== 'owner' ? (
            <MemberForms group={group} member={member} locale={locale} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}
