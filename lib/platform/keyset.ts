/** A place in a list that is ordered by an instant and an id, newest first. */
type Place = { at: Date; id: string }

/** Some lines of such a list; `next` names the place after the last one, null at the end. */
export type Page<T> = { lines: T[]; next: string | null }

const pageLength = 30

/** How many rows to ask the store for: one more than is shown says whether there are more. */
export const rowsToTake = pageLength + 1

const shape = /^(?<at>\d{1,15})_(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function readPlace(text: string | undefined): Place | undefined {
  const groups = shape.exec(text ?? '')?.groups
  if (!groups?.at || !groups.id) return undefined
  const at = new Date(Number(groups.at))
  return Number.isNaN(at.getTime()) ? undefined : { at, id: groups.id }
}

/** The condition for rows after the place that an address names, by the column `field` and the id; none for no place. */
export function older(field: string, after: string | undefined) {
  const place = readPlace(after)
  return place ? { OR: [{ [field]: { lt: place.at } }, { [field]: place.at, id: { lt: place.id } }] } : {}
}

/** The rows of a page, taken as `rowsToTake` says, as lines. */
export function pageOf<R, T>(rows: R[], placeOf: (row: R) => Place, lineOf: (row: R) => T): Page<T> {
  const shown = rows.slice(0, pageLength)
  const last = shown.at(-1)
  if (rows.length <= pageLength || !last) return { lines: shown.map(lineOf), next: null }
  const { at, id } = placeOf(last)
  return { lines: shown.map(lineOf), next: `${at.getTime()}_${id}` }
}
