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
  /** The cursor of the notes that were not loaded yet; null when all were. */
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

/** Where the page after a cursor is had: of all that a reader sees, or of everybody's. */
export function furtherNotes(text: Annotated, isReader: boolean) {
  return (cursor: string) => (isReader ? `${ownAddress(text)}&cursor=${cursor}` : notesAddress(text, cursor))
}

/**
 * Everybody's public notes on the text, the reader's own and their groups', each once; at most 1,000. Tells
 * `arrived` what there is as soon as some of it is there. Never fails: what cannot be had is missing.
 */
export async function loadNotes(
  text: Annotated,
  own: Promise<ReaderOnBriefing | null>,
  arrived: (notes: PageNote[]) => void = () => undefined,
): Promise<Loaded> {
  const askedAt = performance.now()
  const notes = new Map<string, PageNote>()
  let isSure = true

  async function read(first: Page | null, after: (cursor: string) => string) {
    let current = first
    for (let pages = 1; current?.revisionId === text.revisionId; pages += 1) {
      for (const note of current.annotations) notes.set(note.id, note)
      if (current.annotations.length > 0) arrived([...notes.values()])
      if (current.next === null || pages === pagesAtMost) return current.next
      current = await notesAt(after(current.next))
    }
    isSure = false
    return null
  }

  // Whoever is signed in is shown one list of all they may see: everybody's would hold those they have muted.
  const called = await own
  const next = await read(called ?? (await takeAhead(notesAddress(text))), furtherNotes(text, called !== null))
  return { notes: [...notes.values()], reader: called?.reader ?? null, next, isSure, askedAt }
}
