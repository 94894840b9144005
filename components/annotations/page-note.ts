import { goneFrom, standingAt } from '@/lib/annotations/anchor-status'
import type { Annotation, Colour, NoteLabel, Visibility } from '@/lib/annotations/annotation'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { Chosen } from './dom-anchor'

/** What a reader is writing: kept in their browser until the server has it. `key` makes it one note however often it is sent. */
export type Draft = {
  key: string
  revisionId: string
  chosen: Chosen | null
  body: string
  colour: Colour
  visibility: Visibility
  groupId: string | null
  label: NoteLabel | null
  tags: string
  /** The note that is being changed, and the version of it that was seen. */
  changes?: { id: string; updatedAt: string }
  /** What was sent under `key` without a sure answer. */
  attempted?: Content
}

/** What of a draft the server is told besides its place. */
export type Content = {
  body: string
  colour: Colour
  visibility: Visibility
  groupId: string | null
  label: NoteLabel | null
  tags: string[]
}

export type Unsaved = { draft: Draft; failure?: { sentence: string; signedOut: boolean; textChanged: boolean } }

/**
 * A note as the page shows it. An `unsaved` one is on its way to the server, or could not be stored; one that `isNew` came
 * while the page was read, and waits where there is no free room for it.
 */
export type PageNote = Annotation & { unsaved?: Unsaved; isNew?: boolean }

/** The text that is annotated: a revision of a briefing, and whether readers see it as the current one. */
export type Annotated = { slug: string; locale: Locale; revisionId: string; revision: number; isCurrent: boolean }

/** How a draft looks among the notes while it is not stored: under its own id, with its words as they were typed. */
export function noteOf(draft: Draft, author: string, failure?: Unsaved['failure']): PageNote {
  const at = draft.changes?.updatedAt ?? new Date().toISOString()
  const passage = draft.chosen?.passage ?? null
  return {
    ...(passage ?? { startKey: '', start: 0, endKey: '', end: 0 }),
    id: draft.changes?.id ?? `draft-${draft.key}`,
    revisionId: draft.revisionId,
    author,
    quote: draft.chosen?.quote ?? '',
    prefix: '',
    suffix: '',
    body: draft.body,
    bodyNodes: draft.body
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== '')
      .map((part) => ({ type: 'paragraph', children: [{ type: 'text', text: part }] })),
    colour: draft.colour,
    visibility: draft.visibility,
    group: null,
    label: draft.label,
    rootId: null,
    parentId: null,
    depth: 0,
    replies: 0,
    helpful: 0,
    resolved: false,
    treatment: { state: 'shown' },
    flagged: false,
    moderates: false,
    tags: contentOf(draft).tags,
    createdAt: at,
    updatedAt: at,
    answer: null,
    anchor: passage ? standingAt(passage) : goneFrom(draft.chosen?.quote ?? ''),
    mine: true,
    unsaved: failure ? { draft, failure } : { draft },
  }
}

/** Names typed in one line, with commas between them. */
export const splitTags = (typed: string) =>
  typed
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)

/** What the server is to keep of a draft. */
export const contentOf = ({ body, colour, visibility, groupId, label, tags }: Draft): Content => ({
  body,
  colour,
  visibility,
  groupId,
  label,
  tags: splitTags(tags),
})

/**
 * What somebody wants of the annotator: a note opened (the list of all when it is ''), one `among` several that lie at a
 * point of the window, a paragraph annotated, or the list of keys.
 */
export type Wish = { note?: string; among?: string[]; x?: number; y?: number; block?: Element; help?: boolean }
