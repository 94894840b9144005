import type { Locale } from '@/lib/platform/i18n/locales'
import type { Anchor } from './anchor-status'
import type { NoteNode } from './note-body'
import type { Passage } from './passage'
import type { Treatment } from './treatment'

/** The washes a reader can lay under words, in the order they are offered. */
export const colours = ['amber', 'teal', 'blue', 'rose', 'violet'] as const

export type Colour = (typeof colours)[number]

export const visibilities = ['private', 'group', 'public'] as const

export type Visibility = (typeof visibilities)[number]

/** What a note is, in a word; the order in which they are offered. */
export const noteLabels = ['question', 'doubt', 'agreement', 'source', 'to_check'] as const

export type NoteLabel = (typeof noteLabels)[number]

export const annotationLimits = { quote: 5_000, body: 10_000, page: 200, keptDays: 30, depth: 50, sentence: 500 }

/** What an editor answers to a note: the revision that takes it up, with a sentence ('' when there is none). */
export type EditorAnswer = { revision: number; sentence: string; by: string | null; at: string }

/**
 * A highlight (an empty `body`) or a note, pinned for ever to words of one revision. `body` is Markdown, `bodyNodes`
 * the same as a tree to draw. `tags` are the author's own and empty for everybody else. Instants are ISO strings.
 * A reply (`parentId`) stands on the words of its thread's first note (`rootId`) and is seen by whom that is.
 */
export type Annotation = Passage & {
  id: string
  revisionId: string
  author: string
  /** Whether it is the reader's who asked. */
  mine: boolean
  quote: string
  prefix: string
  suffix: string
  body: string
  bodyNodes: NoteNode[]
  colour: Colour
  visibility: Visibility
  /** The group that sees it, when `visibility` says so. */
  group: { id: string; name: string } | null
  label: NoteLabel | null
  rootId: string | null
  parentId: string | null
  depth: number
  /** How many answers its thread has. */
  replies: number
  helpful: number
  resolved: boolean
  /** How moderators left it. */
  treatment: Treatment
  /** Whether the reader who asked has flagged it. */
  flagged: boolean
  /** Whether the reader who asked may hide it. */
  moderates: boolean
  tags: string[]
  createdAt: string
  updatedAt: string
  answer: EditorAnswer | null
  /** Where it stands in the revision that was asked for. */
  anchor: Anchor
}

/** One of the reader's annotations with the briefing it stands in, as `/notes` lists them. */
export type AnnotationInBriefing = Annotation & {
  /** `noted` is the number of the revision that it is pinned to. */
  briefing: { slug: string; locale: Locale; title: string; retracted: boolean; noted: number }
}
