import { heardUnread } from '@/components/accounts/unread'
import type { Annotation } from '@/lib/annotations/annotation'
import type { Locale } from '@/lib/platform/i18n/locales'

/** What the reader's own call says of them and a briefing. */
export type ReaderOnBriefing = {
  reader: { name: string }
  annotations: Annotation[]
  next: string | null
  tags: string[]
  topicsFollowed: string[]
  revisionSeen: number | null
  /** How many notices wait. */
  unread: number
}

/** Whether this browser is signed in, as far as it knows without asking. */
export const seemsSignedIn = () => document.cookie.split('; ').includes('puente_signed_in=1')

const asked = new Map<string, Promise<ReaderOnBriefing | null>>()

async function ask(address: string): Promise<ReaderOnBriefing | null> {
  try {
    const response = await fetch(address)
    if (!response.ok) return null
    const answer = (await response.json()) as ReaderOnBriefing
    heardUnread(answer.unread)
    return answer
  } catch {
    return null
  }
}

/** The one call of a page for what is the reader's own, shared by all that need it; null when nobody is signed in. */
export function readerOn(slug: string, locale: Locale): Promise<ReaderOnBriefing | null> {
  if (!seemsSignedIn()) return Promise.resolve(null)
  const address = `/api/v1/reader/briefings/${slug}?locale=${locale}`
  const known = asked.get(address) ?? ask(address)
  asked.set(address, known)
  return known
}
