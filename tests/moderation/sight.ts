import type { Actor } from '@/lib/accounts/actor'
import { annotatedRevision, annotationFor, annotationsFor, publicAnnotationsOn } from '@/lib/annotations/queries'
import { answersTo } from '@/lib/annotations/threads'
import { noticesFor, unreadNotices } from '@/lib/notices/queries'
import { slug } from './stage'

const here = async () => (await annotatedRevision(slug, 'en'))!

async function listed(actor: Actor | null) {
  const on = await here()
  return (await (actor ? annotationsFor(actor, on, 200) : publicAnnotationsOn(on, 200))).annotations
}

/**
 * By which of all ways a reader (null: anybody) meets a note or answer: the list beside the text, its own address, its
 * thread, the count of answers, the notices and their number. Every way that shows notes to people stands here.
 */
export async function waysTo(actor: Actor | null, id: string, rootId: string | null = null): Promise<string[]> {
  const ways: string[] = []
  const list = await listed(actor)
  if (list.some((note) => note.id === id)) ways.push('list')
  if (await annotationFor(actor?.id ?? null, id)) ways.push('address')
  if (rootId) {
    const { replies } = await answersTo(actor, rootId, 200)
    const found = replies.find((note) => note.id === id)
    if (found) ways.push(found.author === '' ? 'gap' : 'thread')
    const root = await annotationFor(actor?.id ?? null, rootId)
    if (root && root.replies > 0) ways.push('count')
  }
  if (actor) {
    const { notices } = await noticesFor(actor)
    if (notices.some(({ note }) => note?.id === id)) ways.push('notices')
    if ((await unreadNotices(actor)) > 0) ways.push('unread')
  }
  return ways
}
