import type { Annotation } from '@/lib/annotations/annotation'
import type { Annotated, PageNote } from './page-note'
import type { ReaderOnBriefing } from './reader-call'

const pageSize = 200
const pagesAtMost = 5

type Page = { annotations: Annotation[]; next: string | null }

async function pagesFrom(first: (cursor: string) => string, cursor: string | null, pages: number): Promise<Page> {
  const annotations: Annotation[] = []
  let next = cursor
  for (let read = 0; read < pages && next !== null; read += 1) {
    const response = await fetch(first(next))
    if (!response.ok) return { annotations, next: null }
    const page = (await response.json()) as Page
    annotations.push(...page.annotations)
    next = page.next
  }
  return { annotations, next }
}

export type Loaded = { notes: PageNote[]; reader: ReaderOnBriefing['reader'] | null; more: boolean }

/** Everybody's public notes on the text, the reader's own and their groups', each once; at most 1,000 of others. Never fails: what cannot be had is missing. */
export async function loadNotes({ slug, locale }: Annotated, own: Promise<ReaderOnBriefing | null>): Promise<Loaded> {
  const address = (cursor: string) =>
    `/api/v1/briefings/${slug}/annotations?locale=${locale}&limit=${pageSize}${cursor ? `&cursor=${cursor}` : ''}`
  const ownAddress = (cursor: string) => `/api/v1/reader/briefings/${slug}?locale=${locale}&cursor=${cursor}`
  const nothing: Page = { annotations: [], next: null }
  const [everybodys, reader] = await Promise.all([pagesFrom(address, '', pagesAtMost).catch(() => nothing), own])
  const rest = await pagesFrom(ownAddress, reader?.next ?? null, pagesAtMost - 1).catch(() => nothing)
  const theirs = [...(reader?.annotations ?? []), ...rest.annotations]
  const ids = new Set(theirs.map((note) => note.id))
  const others = everybodys.annotations.filter((note) => !ids.has(note.id))
  return { notes: [...theirs, ...others], reader: reader?.reader ?? null, more: everybodys.next !== null }
}
