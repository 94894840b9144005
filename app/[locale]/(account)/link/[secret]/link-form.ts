import { emailLine, nameLine, newPasswordLine } from '@/components/accounts/form-lines'
import { beginAsAdministrator, chooseNewPassword, finishSignUp, signInWithLink } from '@/lib/accounts/actions'
import type { OpenLink } from '@/lib/accounts/one-time-links'
import type { Translate } from '@/lib/platform/i18n/translate'

/** What a link's page says and asks for. Opening it changes nothing: only its button uses the link up. */
export function linkForm({ purpose, email }: OpenLink, t: Translate) {
  const whose = { email: email ?? '' }
  switch (purpose) {
    case 'email_link':
      return {
        title: t('link_sign_in_title'),
        told: t('link_sign_in_lead', whose),
        action: signInWithLink,
        submit: t('sign_in'),
      }
    case 'email_verification':
      return {
        title: t('link_welcome_title'),
        told: t('link_welcome_lead', whose),
        action: finishSignUp,
        lines: [nameLine(t), newPasswordLine(t)],
        submit: t('link_welcome_button'),
        withTimeZone: true,
      }
    case 'password_reset':
      return {
        title: t('link_reset_title'),
        told: t('link_reset_lead', whose),
        action: chooseNewPassword,
        lines: [newPasswordLine(t, 'new_password')],
        submit: t('link_reset_button'),
      }
    case 'first_administrator':
      return {
        title: t('link_admin_title'),
        told: t('link_admin_lead'),
        action: beginAsAdministrator,
        lines: [nameLine(t), emailLine(t), newPasswordLine(t)],
        submit: t('link_admin_button'),
        withTimeZone: true,
      }
  }
}
