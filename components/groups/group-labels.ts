import type { GroupKind } from '@/lib/groups/group'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

/** The words of a group's form, as the server hands them to the browser. */
export function groupFormLabels(locale: Locale, submit: string) {
  const t = translator(locale, 'groups')
  const kinds = ['open', 'closed', 'open_help', 'closed_help'] as const satisfies (GroupKind | `${GroupKind}_help`)[]
  const said = Object.fromEntries(kinds.map((key) => [key, t(key)])) as Record<(typeof kinds)[number], string>
  return { ...said, name: t('name'), description: t('description'), kind: t('kind'), submit }
}
