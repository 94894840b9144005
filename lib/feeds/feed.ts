import type { Locale } from '@/lib/platform/i18n/locales'

/** A briefing as a feed carries it. Addresses are absolute, instants ISO strings, `html` is safe and complete. */
export type FeedEntry = {
  /** A tag: URI that stays the same for ever, whatever the briefing is called. */
  id: string
  url: string
  title: string
  summary: string
  html: string
  authors: string[]
  topics: { slug: string; name: string }[]
  publishedAt: string
  /** Moves with updates and corrections only. */
  updatedAt: string
}

/** Addresses of an archived feed's documents. `current` is the one to subscribe to, and stands in the older ones only. */
export type Archive = { current: string | null; previous: string | null; next: string | null }

/** A feed before it is written in a format. */
export type Feed = {
  id: string
  locale: Locale
  title: string
  description: string
  site: string
  /** The page that has this feed. */
  pageUrl: string
  /** The address of the feed in a format. */
  addressIn: (format: string) => string
  updatedAt: string
  entries: FeedEntry[]
  /** How this document hangs together with the others of an archived feed (RFC 5005); absent where all is in one. */
  archive?: Archive
  /** Briefings that were taken back, so that readers' apps drop them as well. */
  deleted: { id: string; at: string }[]
}

const idYear = 2025

/** The host of an origin, which is what permanent ids have of it: neither port nor scheme. */
export function hostOf(origin: string): string {
  return new URL(origin).hostname
}

/** The permanent id of a thing (RFC 4151) under the store's authority, a host that never changes. */
export function tagUri(authority: string, what: string): string {
  return `tag:${authority},${idYear}:${what}`
}

/** The latest of some instants; `otherwise` when there are none. */
export function latest(instants: string[], otherwise: string): string {
  return instants.toSorted().at(-1) ?? otherwise
}
