import type { FormLine } from '@/components/accounts/account-form'
import { longestPassword, shortestPassword } from '@/lib/accounts/password'
import type { Translate } from '@/lib/platform/i18n/translate'

/** The line for an address. Browsers fill it in by its name. */
export function emailLine(t: Translate, id = 'email'): FormLine {
  return { name: 'email', id, type: 'email', label: t('email'), autoComplete: 'email', maxLength: 254 }
}

/** The line for a password that is being chosen, with its rule. */
export function newPasswordLine(t: Translate, label = 'password'): FormLine {
  return {
    name: 'password',
    type: 'password',
    label: t(label),
    help: t('password_help', { shortest: shortestPassword }),
    autoComplete: 'new-password',
    minLength: shortestPassword,
    maxLength: longestPassword,
  }
}

/** The line for the name that others see. */
export function nameLine(t: Translate, value = ''): FormLine {
  return { name: 'name', label: t('name'), help: t('name_help'), autoComplete: 'name', maxLength: 120, value }
}
