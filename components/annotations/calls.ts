import type { ReadingChoices } from '@/lib/accounts/reading-choices'
import type { Annotation } from '@/lib/annotations/annotation'
import type { NoteNode } from '@/lib/annotations/note-body'
import type { Chosen } from './dom-anchor'
import { forgetDraft, keepDraft } from './drafts'
import { type Annotated, type Content, contentOf, type Draft, splitTags } from './page-note'

/** A refused call: its status (0 when there was no answer) and the server's sentence for the person, if it gave one. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly sentence: string,
  ) {
    super(`${status}: ${sentence}`)
  }
}

type Said = { detail?: string; fields?: Record<string, string> }

/** Calls a route under /api/v1; throws a Refusal. */
export async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const sent: RequestInit = { method, headers }
  if (body !== undefined) {
    sent.headers = { ...headers, 'content-type': 'application/json' }
    sent.body = JSON.stringify(body)
  }
  const response = await fetch(`/api/v1/${path}`, sent).catch(() => null)
  if (!response) throw new Refusal(0, '')
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  const said = (await response.json().catch(() => ({}))) as Said
  throw new Refusal(response.status, Object.values(said.fields ?? {})[0] ?? said.detail ?? '')
}

const isSame = (one: Content, other: Content) => JSON.stringify(one) === JSON.stringify(other)

async function create(text: Annotated, draft: Draft, content: Content): Promise<Annotation> {
  if (!draft.chosen) throw new Refusal(0, '')
  // An answer that was lost may have made the note: the same is sent again under the same key, then changed.
  const sent = draft.attempted ?? content
  keepDraft(text, { ...draft, attempted: sent })
  const place = { revisionId: draft.revisionId, ...draft.chosen.passage, quote: draft.chosen.quote }
  const made = await call<Annotation>('POST', 'annotations', { ...place, ...sent }, { 'idempotency-key': draft.key })
  return isSame(sent, content) ? made : call<Annotation>('PATCH', `annotations/${made.id}`, content)
}

/** What became of a draft: the stored note, or why not and the draft as it has to be tried again. */
export type Stored = { note: Annotation } | { error: unknown; draft: Draft }

/** Stores a draft, as one note however often it is tried, and forgets it; it stays kept when it could not be stored. */
export async function store(text: Annotated, draft: Draft): Promise<Stored> {
  const content = contentOf(draft)
  keepDraft(text, draft)
  try {
    const { changes } = draft
    const note = changes
      ? await call<Annotation>('PATCH', `annotations/${changes.id}`, content, { 'if-match': `"${changes.updatedAt}"` })
      : await create(text, draft, content)
    forgetDraft(text, draft.key)
    return { note }
  } catch (error) {
    // A refusal of what was sent is a sure answer: nothing was made under this key.
    const isSure = error instanceof Refusal && error.status >= 400 && error.status < 500
    const { attempted, ...rest } = draft
    const kept = isSure ? rest : { ...rest, attempted: attempted ?? content }
    keepDraft(text, kept)
    return { error, draft: kept }
  }
}

export const oneNote = (id: string) => call<Annotation>('GET', `annotations/${id}`)

export const withdrawNote = (id: string) => call<void>('DELETE', `annotations/${id}`)

export const placeNote = (id: string, revisionId: string, { passage, quote }: Chosen) =>
  call<Annotation>('PUT', `annotations/${id}/place`, { revisionId, ...passage, quote })

export const answerNote = (id: string, answer: { revision: number; sentence: string }) =>
  call<Annotation>('PUT', `annotations/${id}/answer`, answer)

export const takeAnswerBack = (id: string) => call<void>('DELETE', `annotations/${id}/answer`)

export const restoreNote = (id: string) => call<Annotation>('POST', `annotations/${id}/restore`)

export const previewOf = async (body: string) =>
  (await call<{ bodyNodes: NoteNode[] }>('POST', 'annotations/preview', { body })).bodyNodes

export const ownTags = async () =>
  (await call<{ tags: { name: string }[] }>('GET', 'tags?limit=200')).tags.map((tag) => tag.name)

export type GroupChoice = { id: string; name: string }

export const ownGroups = async () => (await call<{ groups: GroupChoice[] }>('GET', 'groups')).groups

/** Makes the typed names, with commas between them, the reader's tags on a briefing; resolves to the tags it has now. */
export const setBriefingTags = async (slug: string, typed: string) =>
  (await call<{ tags: string[] }>('PUT', `reader/briefings/${slug}/tags`, { tags: splitTags(typed) })).tags

export const changeReading = (choices: Partial<ReadingChoices>) => call<void>('PATCH', 'reader/choices', choices)
