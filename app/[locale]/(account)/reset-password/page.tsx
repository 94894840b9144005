import type { Metadata } from 'next'
import { connection } from 'next/server'
import { AccountForm } from '@/components/accounts/account-form'
import { AccountPage } from '@/components/accounts/account-page'
import { emailLine } from '@/components/accounts/form-lines'
import { mailPasswordLink } from '@/lib/accounts/actions'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../page-locale'

export const instant = false

export async function generateMetadata({ params }: PageProps<'/[locale]/reset-password'>): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'accounts')
  return { title: t('reset_title'), robots: { index: false } }
}

export default async function ResetPassword({ params }: PageProps<'/[locale]/reset-password'>) {
  await connection()
  const locale = pageLocale((await params).locale)
  const t = translator(locale, 'accounts')
  return (
    <AccountPage locale={locale} path={paths.resetPassword()} title={t('reset_title')} told={t('reset_lead')}>
      <AccountForm action={mailPasswordLink} lines={[emailLine(t)]} submit={t('send_link')} />
    </AccountPage>
  )
}
