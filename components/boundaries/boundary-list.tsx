import { AccountForm } from '@/components/accounts/account-form'
import { dateWords } from '@/components/ui/date-time'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/accounts/form-outcome'
import type { Boundary } from '@/lib/boundaries/boundary'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

type Props = { boundaries: Boundary[]; locale: Locale; timeZone: string; lift: FormAction }

/** Everybody whom the reader has muted or blocked, each with a button that ends it. */
export function BoundaryList({ boundaries, locale, timeZone, lift }: Props) {
  const t = translator(locale, 'boundaries')
  return (
    <Section title={t('title')} id="people">
      <p className="mb-4 text-soft">{boundaries.length === 0 ? t('none') : t('lead')}</p>
      {boundaries.length === 0 ? null : (
        <ul className="border-b border-line">
          {boundaries.map(({ personId, name, kind, drawnAt }) => {
            const day = dateWords(drawnAt, locale, 'day', timeZone)
            const action = kind === 'block' ? t('unblock') : t('unmute')
            return (
              <li
                key={personId}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3"
              >
                <p className="min-w-0 flex-1 basis-52 [overflow-wrap:anywhere]">
                  {name}{' '}
                  <span className="text-sm text-soft">
                    · {kind === 'block' ? t('blocked', { day }) : t('muted', { day })}
                  </span>
                </p>
                <AccountForm
                  action={lift}
                  hidden={{ personId }}
                  submit={action}
                  submitName={t('lift_of', { action, name })}
                  kind="plain"
                  row
                />
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
