import type { Locale } from '@/lib/platform/i18n/locales'

export type NoticeKind = 'reply' | 'mention' | 'thread' | 'text_changed' | 'addressed' | 'moderation' | 'change'

/** How many unread notices are counted; what is beyond is "and more". */
export const mostCounted = 99

/**
 * One thing that a reader is told. `actor` is who did it (null when nobody did, or their account is gone), `note` the
 * annotation it is about and where it stands, `words` what goes with it. Instants are ISO strings.
 */
export type Notice = {
  id: string
  kind: NoticeKind
  actor: string | null
  words: string
  createdAt: string
  isRead: boolean
  briefing: { slug: string; locale: Locale; title: string } | null
  note: { id: string; rootId: string; quote: string; body: string; group: string | null } | null
  revision: number | null
}
