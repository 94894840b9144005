import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountPage } from '@/components/accounts/account-page'
import { ClientConsent } from '@/components/accounts/client-consent'
import { ButtonLink } from '@/components/ui/button'
import { isClientOrigin } from '@/lib/accounts/client-origins'
import { allow } from '@/lib/accounts/grant-actions'
import { ClientRequest } from '@/lib/accounts/schema'
import { pageActor } from '@/lib/accounts/session'
import { defaultLocale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../page-locale'

export const instant = false

export async function generateMetadata({ params }: PageProps<'/[locale]/authorize'>): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'clients')
  return { title: t('title'), robots: { index: false } }
}

function addressed(query: Record<string, string | string[] | undefined>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return `${paths.authorize()}?${new URLSearchParams(pairs)}`
}

export default async function Authorize({ params, searchParams }: PageProps<'/[locale]/authorize'>) {
  const locale = pageLocale((await params).locale)
  const query = await searchParams
  const actor = await pageActor(localized(locale, addressed(query)))
  // Clients know one address for everybody.
  if (locale === defaultLocale && actor.locale !== locale) redirect(localized(actor.locale, addressed(query)))
  const t = translator(locale, 'clients')
  const { name } = actor
  const asked = ClientRequest.safeParse(query)
  if (!asked.success || !isClientOrigin(asked.data.origin)) {
    return (
      <AccountPage locale={locale} path={paths.authorize()} title={t('wrong_title')} told={t('wrong')}>
        <ButtonLink href={localized(locale, paths.settings())}>
          {translator(locale, 'accounts')('settings_title')}
        </ButtonLink>
      </AccountPage>
    )
  }
  const place = asked.data.origin.replace(/^https?:\/\//, '')
  const words = { allow: t('allow'), cancel: t('cancel'), done: t('done'), alone: t('alone') }
  return (
    <AccountPage locale={locale} path={addressed(query)} title={t('title')} told={t('lead', { place, name })}>
      <ul className="mb-6 grid list-disc gap-1.5 pl-5">
        <li>{t('may_read')}</li>
        <li>{t('may_write')}</li>
        <li>{t('may_groups')}</li>
      </ul>
      <ClientConsent action={allow} request={asked.data} words={words} />
      <p className="mt-6 text-sm text-soft">{t('until')}</p>
      <p className="mt-2 text-sm text-soft">{t('another', { name })}</p>
    </AccountPage>
  )
}
