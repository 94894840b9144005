import type { Annotation, Colour } from '@/lib/annotations/annotation'
import type { Passage } from '@/lib/annotations/passage'

/** Words to be marked: a wash of a colour (stronger for one's own), the passage that is open, or that of a draft. */
export type Wash = { passage: Passage; look: Colour | `own-${Colour}` | 'open' | 'draft' }

/** The wash under a note's words, if they stand on the page. */
export function washOf({ anchor, mine, colour }: Pick<Annotation, 'anchor' | 'mine' | 'colour'>): Wash[] {
  const { passage } = anchor
  return passage ? [{ passage, look: mine ? `own-${colour}` : colour }] : []
}
