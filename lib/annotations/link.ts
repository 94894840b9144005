import type { Locale } from '@/lib/platform/i18n/locales'

/** What a note says of the thing it is linked to, in the order in which it is offered. */
export const linkKinds = ['supports', 'contradicts', 'source', 'duplicate_of'] as const

export type LinkKind = (typeof linkKinds)[number]

/** The kinds of things that a note can be linked to. */
export const targetTypes = ['briefing', 'note', 'source', 'figure'] as const

export type TargetType = (typeof targetTypes)[number]

export const linkLimits = { perNote: 20, found: 8 }

/** Something that a note can be linked to: `key` names it (a slug, for a note its id), `page` is the edition it stands in. */
export type LinkTarget = { type: TargetType; key: string; name: string; page: { slug: string; locale: Locale } | null }

export type NoteLink = { id: string; kind: LinkKind; target: LinkTarget }

/** A note that is linked to the one that is looked at. */
export type BackLink = { kind: LinkKind; note: { id: string; author: string; body: string }; page: LinkTarget['page'] }
