import type { Annotated } from './page-note'

/** The name under which the drafts of a text are kept. */
export const draftsName = ({ slug, locale }: Annotated) => `puente:drafts:${locale}:${slug}`

/** What this browser keeps of the drafts of a text, as it was written; a browser that keeps nothing has none. */
export function readDrafts(text: Annotated): string | null {
  try {
    return localStorage.getItem(draftsName(text))
  } catch {
    return null
  }
}

/** Whether this browser keeps drafts of a text. */
export const hasDrafts = (text: Annotated) => readDrafts(text) !== null
