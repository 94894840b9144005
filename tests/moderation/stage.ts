import type { Actor } from '@/lib/accounts/actor'
import { annotate } from '@/lib/annotations/commands'
import { reply } from '@/lib/annotations/replying'
import { AnnotationDraft } from '@/lib/annotations/schema'
import { parse } from '@/lib/platform/untrusted'
import { block, publishBlocks, reader } from '../annotations/published'
import { db } from '../support/database'

export const slug = 'lada-looks-at-ecuador-again'
const words = 'AvtoVAZ once sold the Niva in Quito, and wants to sell it there again.'
const place = { startKey: 'p1', start: 22, endKey: 'p1', end: 26, quote: 'Niva' }

export const publishText = () => publishBlocks(slug, [block('p1', words)])

/** A public note of somebody, or one that `change` says. */
export async function noteBy(actor: Actor, revisionId: string, change: Record<string, unknown> = {}): Promise<string> {
  const draft = parse(AnnotationDraft, { revisionId, ...place, body: 'Which year?', visibility: 'public', ...change })
  return (await annotate(actor, draft, null)).id
}

export const answerBy = (actor: Actor, to: string, body = 'In 1998.') => reply(actor, to, { body, label: null }, null)

/** Somebody at the desk. */
export async function staff(name: string, role: Actor['role'] = 'editor'): Promise<Actor> {
  const actor = { ...(await reader(name)), role }
  await db.user.update({ where: { id: actor.id }, data: { role } })
  return actor
}
