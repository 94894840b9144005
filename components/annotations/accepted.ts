import type { PageNote } from './page-note'

/** Notes that came while the page was read, among the others from now on. */
export const accepted = (notes: PageNote[]): PageNote[] => notes.map(({ isNew, ...note }) => note)
