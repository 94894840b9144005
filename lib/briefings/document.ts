import type { Locale } from '@/lib/platform/i18n/locales'

/** Words inside a block. `figure`, `date`, `position` and `topic` were printed from the record that `slug` names. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'emphasis' | 'strong'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'figure'; slug: string; text: string }
  | { type: 'date'; slug: string; text: string }
  | { type: 'position'; slug: string; iso2: string; text: string }
  | { type: 'topic'; slug: string; text: string }
  /** A footnote mark: not part of the canonical text. `number` counts the sources from 1 in order of citation. */
  | { type: 'source'; slug: string; number: number }
  | { type: 'break' }

/** A block of text: what is anchored in. `key` is stable across the revisions of an edition. */
export type TextBlock = { key: string; children: Inline[] }

export type Node =
  | ({ type: 'paragraph' } & TextBlock)
  | ({ type: 'heading'; level: 2 | 3 } & TextBlock)
  | ({ type: 'code' } & TextBlock)
  | { type: 'quote'; children: Node[] }
  | { type: 'list'; ordered: boolean; start: number; items: Node[][] }
  | { type: 'table'; head: TextBlock[]; rows: TextBlock[][] }
  /** The vote table of a roll call, drawn from the record: not part of the canonical text. */
  | { type: 'votes'; slug: string }
  | { type: 'rule' }

/** A published body, with everything it printed resolved. Plain JSON. */
export type Document = { locale: Locale; nodes: Node[] }

/** A block of canonical text: its runs of words in NFC, offsets in UTF-16 code units, a line break is "\n". */
export type CanonicalBlock = { key: string; kind: string; text: string; hash: string }
