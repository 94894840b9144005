import { seemsSignedIn } from '@/components/accounts/seems-signed-in'
import { heardUnread } from '@/components/accounts/unread'
import type { ReadingChoices } from '@/lib/accounts/reading-choices'
import type { Annotation } from '@/lib/annotations/annotation'
import type { Locale } from '@/lib/platform/i18n/locales'

/** What the reader's own call says of them and a briefing. */
export type ReaderOnBriefing = {
  reader: { name: string; isEditor: boolean } & ReadingChoices
  /** The revision on which these stand. */
  revisionId: string
  annotations: Annotation[]
  next: string | null
  tags: string[]
  topicsFollowed: string[]
  revisionSeen: number | null
  /** How many notices wait. */
  unread: number
}

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

type Text = { slug: string; locale: Locale; revision?: number; isCurrent?: boolean }

/** Where the reader's own call on a text is made: the current one unless it says otherwise. */
export const ownAddress = ({ slug, locale, revision, isCurrent = true }: Text) =>
  `/api/v1/reader/briefings/${slug}?locale=${locale}${isCurrent ? '' : `&revision=${revision}`}`

/** Asks anew for what is the reader's own on a page; null when nobody is signed in. */
export function askReader(text: Text): Promise<ReaderOnBriefing | null> {
  return seemsSignedIn() ? ask(ownAddress(text)) : Promise.resolve(null)
}

/** The one call of a page for what is the reader's own, shared by all that need it; null when nobody is signed in. */
export function readerOn(text: Text): Promise<ReaderOnBriefing | null> {
  const address = ownAddress(text)
  const known = asked.get(address) ?? askReader(text)
  asked.set(address, known)
  return known
}
