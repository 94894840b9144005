import { heardUnread } from '@/components/accounts/unread'
import type { ReadingChoices } from '@/lib/accounts/reading-choices'
import type { Annotation } from '@/lib/annotations/annotation'
import type { Locale } from '@/lib/platform/i18n/locales'

/** What the reader's own call says of them and a briefing. */
export type ReaderOnBriefing = {
  reader: { name: string } & ReadingChoices
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

const addressOn = (slug: string, locale: Locale) => `/api/v1/reader/briefings/${slug}?locale=${locale}`

/** Asks anew for what is the reader's own on a page; null when nobody is signed in. */
export function askReader(slug: string, locale: Locale): Promise<ReaderOnBriefing | null> {
  return seemsSignedIn() ? ask(addressOn(slug, locale)) : Promise.resolve(null)
}

/** The one call of a page for what is the reader's own, shared by all that need it; null when nobody is signed in. */
export function readerOn(slug: string, locale: Locale): Promise<ReaderOnBriefing | null> {
  const address = addressOn(slug, locale)
  const known = asked.get(address) ?? askReader(slug, locale)
  asked.set(address, known)
  return known
}
