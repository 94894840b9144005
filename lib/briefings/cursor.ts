/** A place in a list that runs from the newest to the oldest: after this instant and id. */
export type Cursor = { at: string; id: string }

const shape = /^(?<at>\d{1,15})-(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The cursor as it stands in an address: milliseconds since 1970, a hyphen, the id. */
export function cursorAfter({ publishedAt, id }: { publishedAt: string; id: string }): string {
  return `${Date.parse(publishedAt)}-${id}`
}

/** Reads a cursor from an address; null when it is none. */
export function readCursor(text: string): Cursor | null {
  const groups = shape.exec(text)?.groups
  if (!groups?.at || !groups.id) return null
  const at = new Date(Number(groups.at))
  return Number.isNaN(at.getTime()) ? null : { at: at.toISOString(), id: groups.id }
}
