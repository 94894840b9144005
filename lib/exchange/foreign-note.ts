import type { Colour, NoteLabel } from '@/lib/annotations/annotation'

/**
 * A note as another program wrote it down, in our terms. `origin` is its id there, one for each note of an owner; it stands
 * on the page of `address`, or where no address is given on one of this `title`. `body` is Markdown. Instants are ISO strings.
 */
export type ForeignNote = {
  origin: string
  address: string
  title: string
  quote: string
  prefix: string
  suffix: string
  body: string
  tags: string[]
  colour: Colour
  label: NoteLabel | null
  visibility: 'private' | 'public'
  /** Revisions that the address or the note's state name, if they do. */
  revision: number | null
  createdAt: string | null
  updatedAt: string | null
}

/** Why an entry of a file is no note that could be brought in, before any briefing is looked at. */
export const unreadable = [
  'cut_off',
  'too_large',
  'broken',
  'no_annotation',
  'no_address',
  'no_quote',
  'quote_too_long',
  'body_too_long',
  'reply',
] as const

export type Unreadable = (typeof unreadable)[number]

/** What came of reading one entry. */
export type Reading = { line: number } & ({ note: ForeignNote } | { fault: Unreadable })
