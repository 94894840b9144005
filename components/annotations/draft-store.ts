import { keptHere } from './kept-here'
import type { Annotated } from './page-note'

/** The name under which the drafts of a text are kept. */
export const draftsName = ({ slug, locale }: Annotated) => `puente:drafts:${locale}:${slug}`

/** What this browser keeps of the drafts of a text, as it was written; a browser that keeps nothing has none. */
export const readDrafts = (text: Annotated) => keptHere(draftsName(text))

/** Whether this browser keeps drafts of a text. */
export const hasDrafts = (text: Annotated) => readDrafts(text) !== null
