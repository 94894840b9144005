/** A place in the list of hits: those whose title matches come first, and among each kind the newest. */
export type Place = { inTitle: boolean; at: Date; id: string }

const shape = /^(?<where>[tw])_(?<at>-?\d{1,15})_(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** A place as it stands in an address. */
export function writtenPlace({ inTitle, at, id }: Place): string {
  return `${inTitle ? 't' : 'w'}_${at.getTime()}_${id}`
}

/** The place that an address names; null when it names none. */
export function readPlace(text: string): Place | null {
  const groups = shape.exec(text)?.groups
  if (!groups?.at || !groups.id) return null
  const at = new Date(Number(groups.at))
  return Number.isNaN(at.getTime()) ? null : { inTitle: groups.where === 't', at, id: groups.id }
}
