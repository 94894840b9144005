import type { ReactNode } from 'react'
import { PageFrame } from '@/components/layout/page-frame'
import { type Actor, hasRole } from '@/lib/accounts/actor'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

export type DeskPlace = 'briefings' | 'dates' | 'figures' | 'sources' | 'people' | 'moderation'

const places: { place: DeskPlace; path: string; role: 'author' | 'editor' | 'administrator' }[] = [
  { place: 'briefings', path: paths.desk(), role: 'author' },
  { place: 'dates', path: paths.deskDates(), role: 'author' },
  { place: 'figures', path: paths.deskFigures(), role: 'author' },
  { place: 'sources', path: paths.deskSources(), role: 'author' },
  { place: 'moderation', path: paths.deskModeration(), role: 'editor' },
  { place: 'people', path: paths.deskPeople(), role: 'administrator' },
]

type Props = { locale: Locale; actor: Actor; place: DeskPlace; title: string; aside?: ReactNode; children: ReactNode }

/** The frame of every page at the desk: its parts, the page's title, what can be done from there. */
export function DeskFrame({ locale, actor, place, title, aside, children }: Props) {
  const t = translator(locale, 'desk')
  return (
    <PageFrame locale={locale}>
      <div className="desk page py-4">
        <nav aria-label={t('deskParts')} className="mb-4 overflow-x-auto border-b border-line">
          <ul className="-mx-2.5 flex">
            {places
              .filter(({ role }) => hasRole(actor, role))
              .map(({ place: name, path }) => (
                <li key={name}>
                  <a
                    href={localized(locale, path)}
                    aria-current={name === place ? 'page' : undefined}
                    className="block px-2.5 py-2.5 text-sm text-soft no-underline hover:text-ink aria-[current]:font-medium aria-[current]:text-ink"
                  >
                    {t(name)}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <h1 className="font-serif text-2xl font-semibold">{title}</h1>
          {aside}
        </div>
        {children}
      </div>
    </PageFrame>
  )
}
