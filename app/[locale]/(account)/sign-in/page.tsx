import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { AccountForm } from '@/components/accounts/account-form'
import { AccountPage } from '@/components/accounts/account-page'
import { emailLine } from '@/components/accounts/form-lines'
import { ProviderLinks } from '@/components/accounts/provider-links'
import { FormStatus } from '@/components/ui/form-status'
import { Section } from '@/components/ui/section'
import { mailSignInLink, signIn } from '@/lib/accounts/actions'
import { cameFrom } from '@/lib/accounts/came-from'
import { providerChoices } from '@/lib/accounts/providers'
import { safeNext } from '@/lib/accounts/safe-next'
import { currentPresence } from '@/lib/accounts/session'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../page-locale'

export const instant = false

export async function generateMetadata({ params }: PageProps<'/[locale]/sign-in'>): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'accounts')
  return { title: t('sign_in_title'), robots: { index: false } }
}

const errors = new Map([
  ['banned', 'banned'],
  ['unverified', 'provider_unverified'],
])

export default async function SignIn({ params, searchParams }: PageProps<'/[locale]/sign-in'>) {
  await connection()
  const locale = pageLocale((await params).locale)
  const asked = await searchParams
  if (await currentPresence()) redirect(safeNext(asked.next, localized(locale, paths.settings())))
  const next = safeNext(asked.next, cameFrom(await headers()))
  const t = translator(locale, 'accounts')
  const hidden = { next }
  const error = typeof asked.error === 'string' ? t(errors.get(asked.error) ?? 'provider_failed') : undefined
  return (
    <AccountPage locale={locale} path={paths.signIn(next)} title={t('sign_in_title')} told={t('sign_in_lead')}>
      {error ? <FormStatus problem={error} /> : null}
      <AccountForm
        action={signIn}
        hidden={hidden}
        lines={[
          emailLine(t),
          { name: 'password', type: 'password', label: t('password'), autoComplete: 'current-password' },
        ]}
        submit={t('sign_in')}
      />
      <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <a className="underline" href={localized(locale, paths.resetPassword())}>
          {t('forgot')}
        </a>
        <span>
          {t('no_account')}{' '}
          <a className="underline" href={localized(locale, paths.signUp(next))}>
            {t('sign_up')}
          </a>
        </span>
      </p>
      <ProviderLinks
        choices={providerChoices()}
        next={next}
        title={t('other_ways')}
        label={(provider) => t('sign_in_with', { provider })}
      />
      <Section title={t('by_mail')} className="mt-10">
        <p className="mb-4 text-soft">{t('by_mail_help')}</p>
        <AccountForm
          action={mailSignInLink}
          hidden={hidden}
          lines={[emailLine(t, 'link-email')]}
          submit={t('send_link')}
          kind="plain"
        />
      </Section>
    </AccountPage>
  )
}
