/** A stretch of a block's text: a word, or a sentence without the space around it. */
type Stretch = { start: number; end: number }

export type Grain = 'word' | 'sentence'

/** The words or sentences of a text, as its language cuts them. */
export function stretchesOf(text: string, grain: Grain, language: string): Stretch[] {
  const stretches: Stretch[] = []
  for (const { segment, index, isWordLike } of new Intl.Segmenter(language, { granularity: grain }).segment(text)) {
    if (grain === 'word' && !isWordLike) continue
    const lead = segment.length - segment.trimStart().length
    const words = segment.trim()
    if (words !== '') stretches.push({ start: index + lead, end: index + lead + words.length })
  }
  return stretches
}

/** A place in a text of several blocks: the block's number and an offset in its text. */
export type Place = { block: number; offset: number }

/** Reads the stretches of a block by its number; undefined where there is no such block. */
export type Reading = (block: number) => Stretch[] | undefined

/** The first stretch that ends after a place, or the last that begins before it, in this block or the next that has any. */
export function stretchFrom(place: Place, direction: 1 | -1, read: Reading): (Stretch & { block: number }) | null {
  for (let block = place.block; ; block += direction) {
    const stretches = read(block)
    if (!stretches) return null
    const isHere = block === place.block
    const found =
      direction === 1
        ? stretches.find(({ end }) => !isHere || end > place.offset)
        : stretches.findLast(({ start }) => !isHere || start < place.offset)
    if (found) return { ...found, block }
  }
}
