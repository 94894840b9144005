import type { Annotation } from '@/lib/annotations/annotation'

/** Notes as a reader sees them now, and the ids of those that are gone for them. */
export type NotesNews = { notes: Annotation[]; gone: string[] }

/** Who else reads the briefing: how many, and the names of those who are in a group with the reader. */
export type Here = { others: number; names: string[] }

/** What a reader is told while they read. `again`: changes were missed, so that the lists have to be asked for again. */
export type LiveEvent =
  | ({ type: 'notes' } & NotesNews)
  | { type: 'again' }
  | ({ type: 'here' } & Here)
  | { type: 'beat' }

/** How often a stream shows that it is alive. */
export const beatSeconds = 20

/** An event as a server-sent one. With `place` the browser can go on from it. */
export function written(event: LiveEvent, place?: string): string {
  const id = place === undefined ? '' : `id: ${place}\n`
  const { type, ...data } = event
  return `${id}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`
}
