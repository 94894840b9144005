import type { Annotation } from '@/lib/annotations/annotation'
import { displayed, keptDisplay } from './display'
import { notesAddress, textKeysHint } from './notes-address'
import type { Annotated, PageNote } from './page-note'
import { paint } from './painter'
import { ownAddress, type ReaderOnBriefing } from './reader-call'
import { washesOf } from './wash'

const pagesAtMost = 5

type Page = { revisionId: string; annotations: Annotation[]; next: string | null }

// The page asks for its first notes while it is still being read, and their marks do not wait for React.
const asked = typeof document === 'object' ? document.querySelector<HTMLLinkElement>('link[as=fetch]')?.href : undefined
let ahead = asked ? notesAt(asked) : null
void ahead?.then((page) => {
  const display = keptDisplay()
  // A page that a browser kept may be older than the text that the notes stand on now.
  if (page?.revisionId !== document.getElementById(textKeysHint)?.dataset.revision) return
  return page && paint(washesOf(displayed(page.annotations, display, page.revisionId), display))
})

/** What was asked for ahead, once. */
function takeAhead(address: string): Promise<Page | null> {
  const taken = asked?.endsWith(address) ? ahead : null
  ahead = null
  return taken ?? notesAt(address)
}

export type Loaded = {
  notes: PageNote[]
  reader: ReaderOnBriefing['reader'] | null
  /** The cursor of everybody's notes that were not loaded yet; null when all were. */
  next: string | null
  /** Whether every list could be had. */
  isSure: boolean
  /** When the lists were asked for, by the clock of `performance.now`. */
  askedAt: number
}

/** A page of everybody's notes; null when it cannot be had. */
export async function notesAt(address: string): Promise<Page | null> {
  try {
    const response = await fetch(address)
    return response.ok ? ((await response.json()) as Page) : null
  } catch {
    return null
  }
}

/**
 * Everybody's public notes on the text, the reader's own and their groups', each once; at most 1,000 of others. Tells
 * `arrived` what there is as soon as some of it is there. Never fails: what cannot be had is missing.
 */
export async function loadNotes(
  text: Annotated,
  own: Promise<ReaderOnBriefing | null>,
  arrived: (notes: PageNote[]) => void = () => undefined,
): Promise<Loaded> {
  const askedAt = performance.now()
  const theirs = new Map<string, PageNote>()
  const others = new Map<string, PageNote>()
  let isSure = true
  const all = () => [...theirs.values(), ...[...others.values()].filter(({ id }) => !theirs.has(id))]

  async function read(page: Page | null, into: Map<string, PageNote>, after: (cursor: string) => string) {
    let current = page
    for (let pages = 1; current?.revisionId === text.revisionId; pages += 1) {
      for (const note of current.annotations) into.set(note.id, note)
      if (current.annotations.length > 0) arrived(all())
      if (current.next === null || pages === pagesAtMost) return current.next
      current = await notesAt(after(current.next))
    }
    isSure = false
    return null
  }

  const [next, reader] = await Promise.all([
    takeAhead(notesAddress(text)).then((page) => read(page, others, (cursor) => notesAddress(text, cursor))),
    own.then(async (called) => {
      const after = (cursor: string) => `${ownAddress(text)}&cursor=${cursor}`
      if (called) await read(called, theirs, after)
      return called?.reader ?? null
    }),
  ])
  return { notes: all(), reader, next, isSure, askedAt }
}
