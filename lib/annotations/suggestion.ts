import type { Words } from './quoted-words'
import type { ReadText } from './read-text'
import { weightOf } from './token'

const sharedAtLeast = 0.5
const commonWord = 200

type Hit = { place: number; id: number; weight: number }

/** Where each word of a text stands, to look for what a quote may have become. */
export function wordPlaces({ tokens, folded }: ReadText): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  tokens.forEach(({ kind }, place) => {
    if (kind === 'mark') return
    const known = places.get(folded[place]!)
    if (known) known.push(place)
    else places.set(folded[place]!, [place])
  })
  return places
}

/**
 * The stretch of `other` that has the most of a quote's words close together, for its author to look at: never a place
 * where the note is shown. Null when it has less than half of them, or one alone.
 */
export function suggestion(
  text: ReadText,
  quote: Words,
  other: ReadText,
  placesOf: ReadonlyMap<number, readonly number[]>,
): Words | null {
  const sought = new Map<number, number>()
  for (let place = quote.first; place <= quote.last; place += 1) {
    const token = text.tokens[place]!
    if (token.kind !== 'mark') sought.set(text.folded[place]!, weightOf(token))
  }
  const hits: Hit[] = [...sought].flatMap(([id, weight]) => {
    const places = placesOf.get(id) ?? []
    return places.length > commonWord
      ? []
      : places.map((place) => ({ place, id, weight: weight / Math.sqrt(places.length) }))
  })
  hits.sort((one, another) => one.place - another.place)
  const reach = Math.ceil(1.5 * (quote.last - quote.first + 1))
  const inside = new Map<number, number>()
  let [start, weight, best] = [0, 0, 0]
  let found: { first: number; last: number; ids: number[] } | null = null
  hits.forEach((hit, end) => {
    const count = inside.get(hit.id) ?? 0
    inside.set(hit.id, count + 1)
    if (count === 0) weight += hit.weight
    for (; hit.place - hits[start]!.place >= reach || (inside.get(hits[start]!.id) ?? 0) > 1; start += 1) {
      const left = hits[start]!
      const remaining = inside.get(left.id)! - 1
      inside.set(left.id, remaining)
      if (remaining === 0) weight -= left.weight
    }
    if (weight > best + 1e-9) {
      best = weight
      const ids = [...inside].flatMap(([id, times]) => (times > 0 ? [id] : []))
      found = { first: hits[start]!.place, last: hits[end]!.place, ids }
    }
  })
  const stretch = found as { first: number; last: number; ids: number[] } | null
  if (!stretch || stretch.ids.length < 2) return null
  const total = [...sought.values()].reduce((sum, one) => sum + one, 0)
  const shared = stretch.ids.reduce((sum, id) => sum + sought.get(id)!, 0)
  if (shared < sharedAtLeast * total) return null
  const { first, last } = stretch
  return { first, last, from: other.tokens[first]!.from, to: other.tokens[last]!.to }
}
