/** A reader's own word for things of theirs. `key` is the name folded: what is compared and what stands in the address. */
export type Tag = { id: string; name: string; key: string }

/** A tag with how many of the reader's notes and briefings carry it. */
export type CountedTag = Tag & { notes: number; briefings: number }

export const tagLimits = { length: 60, perThing: 20, perReader: 2_000 }

/** The folded form of a name: NFC, one space between words, lower case, emoji without their style. Names with one key are one tag. */
export function tagKey(name: string): string {
  return name.normalize('NFC').replaceAll('\uFE0F', '').replace(/\s+/g, ' ').trim().toLowerCase().normalize('NFC')
}

/** The names without those that fold to the same key as an earlier one. */
export function distinctNames(names: readonly string[]): string[] {
  const byKey = new Map<string, string>()
  for (const name of names) if (!byKey.has(tagKey(name))) byKey.set(tagKey(name), name)
  return [...byKey.values()]
}
