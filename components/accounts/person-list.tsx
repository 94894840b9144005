import { AccountForm } from '@/components/accounts/account-form'
import { dateWords } from '@/components/ui/date-time'
import type { Actor, Role } from '@/lib/accounts/actor'
import { banPerson, giveRole, unbanPerson } from '@/lib/accounts/people-actions'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

type Person = { id: string; name: string; email: string; role: Role; createdAt: Date; bannedAt: Date | null }

const roles: Role[] = ['reader', 'author', 'editor', 'administrator']

/** People with their role, and what an administrator can do about each. */
export function PersonList({ people, actor, locale }: { people: Person[]; actor: Actor; locale: Locale }) {
  const t = translator(locale, 'accounts')
  const day = (at: Date) => dateWords(at, locale, 'day', actor.timeZone)
  const choices = roles.map((role) => ({ value: role, label: t(`role_${role}`) }))
  return (
    <ul className="border-b border-line">
      {people.map(({ id, name, email, role, createdAt, bannedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-t border-line py-3">
          <div className="min-w-[14rem] flex-1">
            <p className="font-medium">{name}</p>
            <p className="text-sm text-soft">
              {email} · {bannedAt ? t('banned_since', { day: day(bannedAt) }) : t('since_day', { day: day(createdAt) })}
            </p>
          </div>
          <AccountForm
            action={giveRole}
            hidden={{ userId: id }}
            lines={[
              {
                name: 'role',
                id: `role-${id}`,
                label: t('role_of', { name }),
                labelHidden: true,
                value: role,
                choices,
              },
            ]}
            submit={t('change_role')}
            submitName={`${t('change_role')}: ${t('role_of', { name })}`}
            kind="plain"
            row
          />
          <AccountForm
            key={bannedAt ? 'out' : 'in'}
            action={bannedAt ? unbanPerson : banPerson}
            hidden={{ userId: id }}
            submit={bannedAt ? t('unban') : t('ban')}
            submitName={`${t(bannedAt ? 'unban' : 'ban')}: ${name}`}
            kind="quiet"
            row
          />
        </li>
      ))}
    </ul>
  )
}
