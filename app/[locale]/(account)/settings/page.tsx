import type { Metadata } from 'next'
import { AccountForm } from '@/components/accounts/account-form'
import { AccountPage } from '@/components/accounts/account-page'
import { AddressSection } from '@/components/accounts/address-section'
import { PasswordSection } from '@/components/accounts/password-section'
import { ProfileSection } from '@/components/accounts/profile-section'
import { ReadingSection } from '@/components/accounts/reading-section'
import { SessionList } from '@/components/accounts/session-list'
import { TokenSection } from '@/components/accounts/token-section'
import { BoundaryList } from '@/components/boundaries/boundary-list'
import { ButtonLink } from '@/components/ui/button'
import { dateWords } from '@/components/ui/date-time'
import { Section } from '@/components/ui/section'
import { providerChoices } from '@/lib/accounts/providers'
import { openSessions, ownAccount, ownAddresses, ownTokens, readingChoices } from '@/lib/accounts/queries'
import { timeZones } from '@/lib/accounts/schema'
import { pagePresence } from '@/lib/accounts/session'
import { deleteOwnAccount, signOutBrowser, signOutEverywhere } from '@/lib/accounts/settings-actions'
import { seePersonAgain } from '@/lib/boundaries/actions'
import { boundariesOf } from '@/lib/boundaries/queries'
import { publicOrigin } from '@/lib/platform/env'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../page-locale'

export const instant = false

export async function generateMetadata({ params }: PageProps<'/[locale]/settings'>): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'accounts')
  return { title: t('settings_title'), robots: { index: false } }
}

export default async function Settings({ params }: PageProps<'/[locale]/settings'>) {
  const locale = pageLocale((await params).locale)
  const presence = await pagePresence(localized(locale, paths.settings()))
  const { actor } = presence
  const [account, choices, sessions, addresses, tokens, boundaries] = await Promise.all([
    ownAccount(actor),
    readingChoices(actor),
    openSessions(presence),
    ownAddresses(actor),
    ownTokens(actor),
    boundariesOf(actor),
  ])
  const t = translator(locale, 'accounts')
  const names = new Map(providerChoices().map(({ id, name }) => [id, name]))
  const providers = account.providers.map((id) => names.get(id) ?? id)
  const since = { email: account.email, day: dateWords(account.createdAt, locale, 'day', actor.timeZone) }
  return (
    <AccountPage locale={locale} path={paths.settings()} title={t('settings_title')} told={t('member_since', since)}>
      <div className="grid gap-12">
        <ProfileSection actor={actor} locale={locale} timeZones={timeZones} />
        <ReadingSection choices={choices} locale={locale} />
        <PasswordSection locale={locale} hasPassword={account.hasPassword} providers={providers} />
        <Section title={t('sessions_title')}>
          <SessionList sessions={sessions} locale={locale} timeZone={actor.timeZone} end={signOutBrowser} />
          <AccountForm action={signOutEverywhere} submit={t('everywhere')} kind="plain" row />
          <p className="mt-2 text-sm text-soft">{t('everywhere_help')}</p>
        </Section>
        <AddressSection addresses={addresses} locale={locale} timeZone={actor.timeZone} />
        <TokenSection tokens={tokens} locale={locale} timeZone={actor.timeZone} origin={publicOrigin()} />
        <BoundaryList boundaries={boundaries} locale={locale} timeZone={actor.timeZone} lift={seePersonAgain} />
        <Section title={t('export_title')}>
          <p className="mb-4 text-soft">{t('export_lead')}</p>
          <ButtonLink href="/api/v1/account/export" download>
            {t('export_button')}
          </ButtonLink>
        </Section>
        <Section title={t('delete_title')}>
          <p className="mb-4 text-soft">{t('delete_lead')}</p>
          <AccountForm
            action={deleteOwnAccount}
            lines={[
              {
                name: 'email',
                id: 'delete-email',
                label: t('delete_confirm', { email: account.email }),
                autoComplete: 'off',
              },
            ]}
            submit={t('delete_button')}
            kind="danger"
          />
        </Section>
      </div>
    </AccountPage>
  )
}
