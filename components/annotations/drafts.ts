import { type Chosen, onlyPlaceOf } from './dom-anchor'
import { draftsName, readDrafts } from './draft-store'
import type { Annotated, Draft, PageNote } from './page-note'

const unsaid = { groupId: null, label: null }

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | null
  return typeof draft?.key === 'string' && typeof draft.body === 'string' && typeof draft.revisionId === 'string'
}

/** The drafts of this text that this browser keeps. A browser that keeps nothing has none. */
export function keptDrafts(text: Annotated): Draft[] {
  try {
    const kept: unknown = JSON.parse(readDrafts(text) ?? '[]')
    // A draft of an earlier version of this page knows nothing of groups and labels.
    return Array.isArray(kept) ? kept.filter(isDraft).map((draft) => ({ ...unsaid, ...draft })) : []
  } catch {
    return []
  }
}

/** Keeps the drafts of a text; null forgets them. */
function writeDrafts(text: Annotated, drafts: string | null) {
  try {
    if (drafts === null) localStorage.removeItem(draftsName(text))
    else localStorage.setItem(draftsName(text), drafts)
  } catch {
    // Full or forbidden storage: the draft lives as long as the page.
  }
}

function write(text: Annotated, drafts: Draft[]) {
  writeDrafts(text, drafts.length === 0 ? null : JSON.stringify(drafts))
}

/** Keeps a draft until it is stored or discarded, in place of its earlier state. */
export function keepDraft(text: Annotated, draft: Draft) {
  write(text, [...keptDrafts(text).filter(({ key }) => key !== draft.key), draft])
}

export function forgetDraft(text: Annotated, key: string) {
  write(
    text,
    keptDrafts(text).filter((draft) => draft.key !== key),
  )
}

// crypto.randomUUID is not there on plain http.
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** A draft that changes a stored note. */
export function draftOf(note: PageNote): Draft {
  const { revisionId, body, colour, visibility, group, label, quote, id, updatedAt, anchor } = note
  const chosen = anchor.passage && { passage: anchor.passage, quote }
  return {
    key: newKey(),
    revisionId,
    chosen,
    body,
    colour,
    visibility,
    groupId: group?.id ?? null,
    label,
    tags: note.tags.join(', '),
    changes: { id, updatedAt },
  }
}

/** A draft that was made on an earlier text, on the same words of this one where they stand exactly once. */
export function onThisText(text: Annotated, draft: Draft): Draft {
  if (draft.revisionId === text.revisionId || draft.changes || draft.attempted || !draft.chosen) return draft
  return { ...draft, revisionId: text.revisionId, chosen: onlyPlaceOf(draft.chosen.quote) }
}

/** An empty private draft on chosen words. */
export function newDraft(text: Annotated, chosen: Chosen, colour: Draft['colour'] = 'amber'): Draft {
  const words = { body: '', tags: '', label: null }
  return { key: newKey(), revisionId: text.revisionId, chosen, colour, visibility: 'private', groupId: null, ...words }
}
