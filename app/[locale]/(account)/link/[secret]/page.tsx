import type { Metadata } from 'next'
import { connection } from 'next/server'
import { AccountForm } from '@/components/accounts/account-form'
import { AccountPage } from '@/components/accounts/account-page'
import { ButtonLink } from '@/components/ui/button'
import { openLink } from '@/lib/accounts/one-time-links'
import { safeNext } from '@/lib/accounts/safe-next'
import { LinkSecret } from '@/lib/accounts/schema'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../page-locale'
import { linkForm } from './link-form'

export const instant = false

export async function generateMetadata({ params }: PageProps<'/[locale]/link/[secret]'>): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'accounts')
  return { title: t('link_title'), robots: { index: false }, referrer: 'same-origin' }
}

export default async function Link({ params, searchParams }: PageProps<'/[locale]/link/[secret]'>) {
  await connection()
  const { locale: wanted, secret } = await params
  const locale = pageLocale(wanted)
  const t = translator(locale, 'accounts')
  const link = LinkSecret.safeParse(secret).success ? await openLink(secret) : null
  const path = paths.link(secret)
  if (!link) {
    return (
      <AccountPage locale={locale} path={path} title={t('link_gone_title')} told={t('link_gone_lead')}>
        <ButtonLink href={localized(locale, paths.signIn())}>{t('link_again')}</ButtonLink>
      </AccountPage>
    )
  }
  const { title, told, ...form } = linkForm(link, t)
  const hidden = { secret, next: safeNext((await searchParams).next, '') }
  return (
    <AccountPage locale={locale} path={path} title={title} told={told}>
      <AccountForm {...form} hidden={hidden} />
    </AccountPage>
  )
}
