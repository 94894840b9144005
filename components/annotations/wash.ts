import type { Annotation, Colour } from '@/lib/annotations/annotation'
import type { Passage } from '@/lib/annotations/passage'
import type { Display } from './display'

/**
 * Words to be marked: a wash of a colour (stronger for one's own), the passage that is open, that of a draft, or
 * one that changed. */
export type Wash = { passage: Passage; look: Colour | `own-${Colour}` | 'changed' | 'open' | 'draft' }

/** The washes under notes' words, where they stand on the page; those that changed say so unless all are shown alike. */
export function washesOf(notes: readonly Pick<Annotation, 'anchor' | 'mine' | 'colour'>[], display: Display): Wash[] {
  return notes.flatMap(({ anchor: { passage, status }, mine, colour }): Wash[] => {
    if (!passage) return []
    const wash: Wash = { passage, look: mine ? `own-${colour}` : colour }
    return status === 'edited' && display !== 'all' ? [wash, { passage, look: 'changed' }] : [wash]
  })
}
