import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { AccountForm } from '@/components/accounts/account-form'
import { AccountPage } from '@/components/accounts/account-page'
import { emailLine } from '@/components/accounts/form-lines'
import { ProviderLinks } from '@/components/accounts/provider-links'
import { signUp } from '@/lib/accounts/actions'
import { providerChoices } from '@/lib/accounts/providers'
import { safeNext } from '@/lib/accounts/safe-next'
import { currentPresence } from '@/lib/accounts/session'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../page-locale'

export const instant = false

export async function generateMetadata({ params }: PageProps<'/[locale]/sign-up'>): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'accounts')
  return { title: t('sign_up_title'), robots: { index: false } }
}

export default async function SignUp({ params, searchParams }: PageProps<'/[locale]/sign-up'>) {
  await connection()
  const locale = pageLocale((await params).locale)
  const next = safeNext((await searchParams).next, '')
  if (await currentPresence()) redirect(next || localized(locale, paths.settings()))
  const t = translator(locale, 'accounts')
  return (
    <AccountPage locale={locale} path={paths.signUp(next)} title={t('sign_up_title')} told={t('sign_up_lead')}>
      <AccountForm
        action={signUp}
        hidden={{ next }}
        lines={[{ ...emailLine(t), help: t('sign_up_help') }]}
        submit={t('send_link')}
      />
      <p className="mt-5 text-sm">
        {t('have_account')}{' '}
        <a className="underline" href={localized(locale, paths.signIn(next))}>
          {t('sign_in')}
        </a>
      </p>
      <ProviderLinks
        choices={providerChoices()}
        next={next}
        title={t('other_ways')}
        label={(provider) => t('sign_in_with', { provider })}
      />
    </AccountPage>
  )
}
