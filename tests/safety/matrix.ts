// Who gets what: the words in which tests/safety/{pages,programs,forms}.ts say it.

export const principals = ['stranger', 'reader', 'other', 'author', 'editor', 'administrator'] as const

/** `reader` owns the notes and tags that are asked for, `author` the draft; `other` is a reader who owns nothing there. */
export type Principal = (typeof principals)[number]

/**
 * What somebody is told: an HTTP status; `sign-in`, a redirect to the sign-in page; `nothing`, a call
 * that answers null; of a form `done` or the kind of the problem.
 */
export type Outcome =
  | number
  | 'sign-in'
  | 'nothing'
  | 'done'
  | 'invalid'
  | 'signed_out'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'gone'
  | 'unprocessable'

export type Outcomes = Record<Principal, Outcome>

/** Records made anew for every request of the matrix, so that no request finds what another one left. */
export type Belongings = {
  briefing: { id: string; slug: string; revisionId: string; blockKey: string; quote: string }
  /** Notes of the reader on it. */
  privateNote: string
  publicNote: string
  withdrawnNote: string
  /** A closed group that the reader owns with somebody else in it, and an open one of theirs. */
  group: string
  openGroup: string
  member: string
  /** The reader's note in the closed group. */
  groupNote: string
  /** The secret of a good link into the closed group. */
  invitation: string
  /** Hidden by a moderator, held for one. */
  hiddenNote: string
  /** The decision that hid it. */
  hiding: string
  heldNote: string
  /** A notice of the reader. */
  notice: string
  /** Tags of the reader. */
  tag: string
  tagKey: string
  secondTag: string
  /** A tag that the reader deleted. */
  removedTag: string
  /** A file of notes that the reader sent, and that was read. */
  noteImport: string
  /** A search of notes that the reader keeps. */
  savedFilter: string
  /** A draft of the author, never published. */
  draft: { briefingId: string; version: number }
  /** A published briefing that an editor began. */
  editorsBriefing: { id: string; slug: string }
  /** A session of the reader, in another browser. */
  session: string
  /** A token of the reader. */
  token: string
  /** A private address of the reader, by the id of its token, and the secret in it. */
  address: string
  addressSecret: string
  topicId: string
  event: { slug: string; sequence: number }
  figure: { slug: string; version: number }
  source: string
  /** Somebody whom an administrator may change. */
  somebody: string
}

export type Call = { method?: string; path: string; json?: unknown; headers?: Record<string, string> }
/** A form sent from a page, or with `args` an action called with these. */
export type Submission = { page: string; fields?: Record<string, string>; args?: unknown[] }

/** One line of the table. `entry` is the file and what of it is called; several lines may ask the same entry different things. */
export type Line<Asked> = { entry: string; what: string; ask: (own: Belongings) => Asked; outcomes: Outcomes }

/** The same for everybody, signed in or not. */
export const everybody = (outcome: Outcome): Outcomes => ({
  stranger: outcome,
  reader: outcome,
  other: outcome,
  author: outcome,
  editor: outcome,
  administrator: outcome,
})

/** For whoever is signed in, on things of their own. */
export const signedIn = (outcome: Outcome, stranger: Outcome): Outcomes => ({ ...everybody(outcome), stranger })

/** For the reader whose things are asked for, and nobody else, whatever their role. */
export const ownerOnly = (outcome: Outcome, others: Outcome, stranger: Outcome): Outcomes => ({
  ...everybody(others),
  stranger,
  reader: outcome,
})

/** For authors, editors and administrators. */
export const desk = (outcome: Outcome, readers: Outcome, stranger: Outcome): Outcomes => ({
  ...everybody(outcome),
  stranger,
  reader: readers,
  other: readers,
})

/** For editors and administrators. */
export const moderators = (outcome: Outcome, others: Outcome, stranger: Outcome): Outcomes => ({
  ...everybody(others),
  stranger,
  editor: outcome,
  administrator: outcome,
})

/** For administrators alone. */
export const administratorOnly = (outcome: Outcome, others: Outcome, stranger: Outcome): Outcomes => ({
  ...everybody(others),
  stranger,
  administrator: outcome,
})

type Fields = Record<string, string>

/** Lines of one file of actions, sent from one page. */
export const from =
  (file: string, page: string | ((own: Belongings) => string)) =>
  (name: string, what: string, fields: (own: Belongings) => Fields, outcomes: Outcomes): Line<Submission> => ({
    entry: `${file}#${name}`,
    what,
    ask: (own) => ({ page: typeof page === 'string' ? page : page(own), fields: fields(own) }),
    outcomes,
  })
