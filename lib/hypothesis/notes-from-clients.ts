import type { Actor } from '@/lib/accounts/actor'
import type { Visibility } from '@/lib/annotations/annotation'
import { annotate, editAnnotation } from '@/lib/annotations/commands'
import { wordsAt } from '@/lib/annotations/passage'
import { annotatedRevision, annotationFor } from '@/lib/annotations/queries'
import { reply } from '@/lib/annotations/replying'
import { AnnotationChange, AnnotationDraft, ReplyDraft } from '@/lib/annotations/schema'
import { publicOrigin } from '@/lib/platform/env'
import { Problem } from '@/lib/platform/problem'
import { parse } from '@/lib/platform/untrusted'
import { worldGroup } from './account-id'
import { briefingPageAt } from './page-address'
import { quotedPlace } from './quoted-place'
import type { ClientChange, ClientDraft } from './schema'
import { shownTextOf } from './seen-texts'

const refused = (key: string) => new Problem('invalid', `clients:${key}`)

type Audience = { visibility: Visibility; groupId: string | null }

const onlyMe: Audience = { visibility: 'private', groupId: null }

const isShared = (read: readonly string[]) => read.some((principal) => principal.startsWith('group:'))

function sharedIn(group: string): Audience {
  return group === worldGroup ? { visibility: 'public', groupId: null } : { visibility: 'group', groupId: group }
}

async function answer(actor: Actor, parentId: string, { text, tags }: ClientDraft, key: string | null) {
  const id = await reply(actor, parentId, parse(ReplyDraft, { body: text }), key)
  if (tags.length > 0) await editAnnotation(actor, id, { tags })
  return id
}

/**
 * Makes what a client sends, once for each key, and returns its id: a reply when it refers to something, else a note on
 * the words that it quotes. Throws Problem `invalid` for another site's page, for a note on no words, and when the words
 * cannot be found for certain; what `annotate` and `reply` throw.
 */
export async function makeForClient(actor: Actor, draft: ClientDraft, key: string | null): Promise<string> {
  const parentId = draft.references.at(-1)
  if (parentId !== undefined) return answer(actor, parentId, draft, key)
  const page = briefingPageAt(draft.uri, publicOrigin())
  const revision = page && (await annotatedRevision(page.slug, page.locale, page.number ?? undefined))
  if (!revision) throw refused('no_such_page')
  const [quote] = draft.target.flatMap((target) => target ?? [])
  if (!quote) throw refused('no_words')
  const shown = await shownTextOf(revision.revisionId)
  if (!shown) throw refused('no_such_page')
  const place = quotedPlace(shown.published, shown.seen, quote)
  if ('missing' in place) throw refused(place.missing === 'nowhere' ? 'words_not_found' : 'words_unclear')
  const read = draft.permissions?.read
  const audience = read && isShared(read) ? sharedIn(draft.group) : onlyMe
  const words = { ...place.passage, revisionId: revision.revisionId, quote: wordsAt(shown.published, place.passage) }
  const note = parse(AnnotationDraft, { ...words, ...audience, body: draft.text, tags: draft.tags })
  return (await annotate(actor, note, key)).id
}

/**
 * Changes the actor's own note as a client sends it back. A reply is seen by whom its thread is, and a shared note stays
 * where it is shared: of permissions only a change between "only me" and "shared" is meant. Throws what `editAnnotation` does.
 */
export async function changeForClient(actor: Actor, id: string, change: ClientChange): Promise<void> {
  const note = await annotationFor(actor.id, id)
  if (!note?.mine) throw new Problem('not_found', 'not_found')
  const { text: body, tags, permissions, group = worldGroup } = change
  const shared = permissions ? isShared(permissions.read) : note.visibility !== 'private'
  const isOther = note.parentId === null && shared !== (note.visibility !== 'private')
  const audience = isOther ? (shared ? sharedIn(group) : onlyMe) : {}
  await editAnnotation(actor, id, parse(AnnotationChange, { body, tags, ...audience }))
}
