const shape = /^[1-9]\d{0,5}$/

/** The revision number of an address, or null where it is none. */
export function revisionNumber(text: string): number | null {
  return shape.test(text) ? Number(text) : null
}
