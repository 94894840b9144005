import { AccountForm } from '@/components/accounts/account-form'
import { dateWords } from '@/components/ui/date-time'
import { browserName } from '@/lib/accounts/browser-name'
import type { FormAction } from '@/lib/accounts/form-outcome'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

type OpenSession = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date; isThis: boolean }

type Props = { sessions: OpenSession[]; locale: Locale; timeZone: string; end: FormAction }

/** Every browser that is signed in, with a button that ends it. */
export function SessionList({ sessions, locale, timeZone, end }: Props) {
  const t = translator(locale, 'accounts')
  const named = (userAgent: string) => {
    const { browser, system } = browserName(userAgent)
    if (browser && system) return t('browser_on', { browser, system })
    return browser ?? system ?? t('unknown_browser')
  }
  const minute = (at: Date) => dateWords(at, locale, 'minute', timeZone)
  const day = (at: Date) => dateWords(at, locale, 'day', timeZone)
  return (
    <ul className="mb-5 border-b border-line">
      {sessions.map(({ id, userAgent, createdAt, lastSeenAt, isThis }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3">
          <div className="min-w-0 flex-1 basis-52">
            <p className="font-medium">
              {named(userAgent)}
              {isThis ? <span className="font-normal text-soft"> · {t('this_browser')}</span> : null}
            </p>
            <p className="text-sm text-soft">
              {t('seen', { at: minute(lastSeenAt) })} · {t('since', { at: day(createdAt) })}
            </p>
          </div>
          <AccountForm
            action={end}
            hidden={{ sessionId: id }}
            submit={t('end_session')}
            submitName={t('end_session_of', { browser: named(userAgent) })}
            kind="plain"
            row
          />
        </li>
      ))}
    </ul>
  )
}
