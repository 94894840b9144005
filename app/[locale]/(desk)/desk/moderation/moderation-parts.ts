import type { ModerationPart } from '@/components/moderation/moderation-parts'
import { type Actor, hasRole } from '@/lib/accounts/actor'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'

/** The parts of moderation at the desk that somebody may open. */
export function moderationParts(locale: Locale, actor: Actor, count: number) {
  const queue = { part: 'queue' as ModerationPart, href: localized(locale, paths.deskModeration()), count }
  const log = { part: 'log' as ModerationPart, href: localized(locale, paths.deskModerationLog()) }
  const settings = { part: 'settings' as ModerationPart, href: localized(locale, paths.deskModerationSettings()) }
  return hasRole(actor, 'administrator') ? [queue, log, settings] : [queue, log]
}
