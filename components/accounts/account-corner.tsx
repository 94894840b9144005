import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { messages } from '@/lib/platform/i18n/messages'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { AccountMenu } from './account-menu'

/** The header's corner for the reader: the same for everybody until the browser knows better. */
export function AccountCorner({ locale }: { locale: Locale }) {
  const t = translator(locale, 'accounts')
  const to = (path: string) => localized(locale, path)
  return (
    <AccountMenu
      labels={{
        signIn: t('sign_in'),
        account: t('menu'),
        notes: t('menu_notes'),
        tags: t('menu_tags'),
        groups: t('menu_groups'),
        following: t('menu_following'),
        notices: t('menu_notices'),
        unread: messages[locale].accounts.menu_unread,
        desk: t('menu_desk'),
        settings: t('menu_settings'),
        signOut: t('sign_out'),
      }}
      links={{
        signIn: to(paths.signIn()),
        notes: to(paths.notes()),
        tags: to(paths.tags()),
        groups: to(paths.groups()),
        following: to(paths.following()),
        notices: to(paths.notices()),
        desk: to(paths.desk()),
        settings: to(paths.settings()),
      }}
    />
  )
}
