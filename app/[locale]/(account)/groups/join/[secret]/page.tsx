import type { Metadata } from 'next'
import { AccountForm } from '@/components/accounts/account-form'
import { AccountPage } from '@/components/accounts/account-page'
import { ButtonLink } from '@/components/ui/button'
import { pageActor } from '@/lib/accounts/session'
import { acceptInvitation } from '@/lib/groups/actions'
import { invitedTo } from '@/lib/groups/invitations'
import { InvitationSecret } from '@/lib/groups/schema'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../../page-locale'

export const instant = false

type Props = PageProps<'/[locale]/groups/join/[secret]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'groups')
  return { title: t('invitation_title'), robots: { index: false }, referrer: 'same-origin' }
}

export default async function Invitation({ params }: Props) {
  const { locale: language, secret } = await params
  const locale = pageLocale(language)
  const t = translator(locale, 'groups')
  const path = paths.invitation(secret)
  await pageActor(localized(locale, path))
  const group = InvitationSecret.safeParse(secret).success ? await invitedTo(secret) : null
  if (!group) {
    return (
      <AccountPage locale={locale} path={path} title={t('invitation_title')} told={t('invitation_gone')}>
        <ButtonLink href={localized(locale, paths.groups())}>{t('title')}</ButtonLink>
      </AccountPage>
    )
  }
  return (
    <AccountPage
      locale={locale}
      path={path}
      title={t('invited_to', { name: group.name })}
      told={group.description || undefined}
    >
      <div className="grid gap-4">
        <p className="text-soft">{t('invited_help')}</p>
        <AccountForm action={acceptInvitation} hidden={{ secret }} submit={t('join')} />
      </div>
    </AccountPage>
  )
}
