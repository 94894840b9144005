import type { Annotated } from './page-note'

const pageSize = 200

/** Where a page of everybody's notes on a text is had: the first one, or the one after a cursor. The HTML asks for the first ahead. */
export const notesAddress = ({ slug, locale, revision, isCurrent }: Annotated, cursor = '') =>
  `/api/v1/briefings/${slug}/annotations?locale=${locale}${isCurrent ? '' : `&revision=${revision}`}&limit=${pageSize}${cursor && `&cursor=${cursor}`}`

/** The element that says which keys work while a paragraph has the focus. */
export const textKeysHint = 'text-keys-hint'
