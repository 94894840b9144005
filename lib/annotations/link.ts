import type { Locale } from '@/lib/platform/i18n/locales'

/** What a note says of the thing it is linked to, in the order in which it is offered. */
export const linkKinds = ['supports', 'contradicts', 'source', 'duplicate_of'] as const

export type LinkKind = (typeof linkKinds)[number]

/** The kinds of things that a note can be linked to. */
export const targetTypes = ['briefing', 'note', 'source', 'figure'] as const

export type TargetType = (typeof targetTypes)[number]

export const linkLimits = { perNote: 20, found: 8 }

/** Something that a note can be linked to: `key` names it (a slug, for a note its id). */
export type LinkTarget = { type: TargetType; key: string; name: string }

/** Where a thing stands: the edition of a briefing, or for a figure the topic whose page lists it. */
type Page = { slug: string; locale: Locale } | null

/** A linked thing with where it stands; sources stand on a page of their own. */
export type LinkedThing = LinkTarget & { page: Page; topic: { slug: string; iso2: string | null } | null }

export type NoteLink = { id: string; kind: LinkKind; target: LinkedThing }

/** A note that is linked to the one that is looked at. */
export type BackLink = { kind: LinkKind; note: { id: string; author: string; body: string }; page: Page }
