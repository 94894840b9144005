import type { ReactNode } from 'react'
import type { Group } from '@/lib/groups/group'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { groups: Group[]; locale: Locale; beside?: (group: Group) => ReactNode }

/** Groups with what they are and how many are in them. */
export function GroupList({ groups, locale, beside }: Props) {
  const t = translator(locale, 'groups')
  return (
    <ul>
      {groups.map((group) => (
        <li
          key={group.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
        >
          <div className="min-w-0 flex-1 basis-64">
            <a
              href={localized(locale, paths.group(group.id))}
              className="link font-serif text-lg [overflow-wrap:anywhere]"
            >
              {group.name}
            </a>
            <p className="text-sm text-soft">
              {t(group.kind)} · {t('members_count', { count: group.members })}
              {group.role ? <> · {t(`role_${group.role}`)}</> : null}
            </p>
            {group.description ? (
              <p className="line-clamp-2 text-sm [overflow-wrap:anywhere]">{group.description}</p>
            ) : null}
          </div>
          {beside?.(group)}
        </li>
      ))}
    </ul>
  )
}
