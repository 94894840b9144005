import { AccountForm, type FormLine } from '@/components/accounts/account-form'
import { newPasswordLine } from '@/components/accounts/form-lines'
import { Section } from '@/components/ui/section'
import { saveNewPassword } from '@/lib/accounts/settings-actions'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { locale: Locale; hasPassword: boolean; providers: string[] }

/** Changing the password, or choosing the first where one signs in by other ways. */
export function PasswordSection({ locale, hasPassword, providers }: Props) {
  const t = translator(locale, 'accounts')
  const names = new Intl.ListFormat(locale, { type: 'disjunction' }).format(providers)
  const without = providers.length > 0 ? t('password_first', { providers: names }) : t('password_first_mail')
  const current: FormLine = {
    name: 'current',
    type: 'password',
    label: t('current_password'),
    autoComplete: 'current-password',
  }
  return (
    <Section title={t('password_title')}>
      {hasPassword ? null : <p className="mb-4 text-soft">{without}</p>}
      <AccountForm
        action={saveNewPassword}
        lines={[...(hasPassword ? [current] : []), newPasswordLine(t, 'new_password')]}
        submit={t('set_password')}
        kind="plain"
      />
      {hasPassword ? (
        <p className="mt-4 text-sm">
          <a className="underline" href={localized(locale, paths.resetPassword())}>
            {t('forgotten_here')}
          </a>
        </p>
      ) : null}
    </Section>
  )
}
