import { diffArrays } from 'diff'
import type { Document } from './document'
import { inlineText, textBlocks } from './text-blocks'

/** A run of words that both texts have (`same`), or only the older (`removed`) or newer (`added`) one. */
export type ComparedPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** A block of either text: `changed` when both have it and its words differ. */
export type ComparedBlock = {
  key: string
  kind: string
  change: 'same' | 'moved' | 'changed' | 'removed' | 'added'
  parts: ComparedPart[]
}

// Beyond this the words of a block are shown as a whole replaced: a diff of more would take too long.
const mostCharacters = 20_000
const mostEdits = 400

const replaced = (was: string, now: string): ComparedPart[] => [
  { kind: 'removed', text: was },
  { kind: 'added', text: now },
]

// A word is whole from its first letter or digit to its last: of "3.4%" no piece is shown as kept beside "3.1%".
const pieces = (text: string) => text.match(/\s+|[\p{L}\p{N}](?:\S*[\p{L}\p{M}\p{N}%])?|[^\s\p{L}\p{N}]+/gu) ?? []

// Words that were all replaced read as one change, not as a change for each of them: the gaps between go to both sides.
function gathered(parts: ComparedPart[]): ComparedPart[] {
  const shown: ComparedPart[] = []
  let change = { removed: '', added: '' }
  const settle = () => {
    for (const kind of ['removed', 'added'] as const) if (change[kind]) shown.push({ kind, text: change[kind] })
    change = { removed: '', added: '' }
  }
  parts.forEach(({ kind, text }, index) => {
    if (kind !== 'same') change[kind] += text
    else if (/\S/.test(text) || !change.removed || !change.added || index === parts.length - 1) {
      settle()
      shown.push({ kind, text })
    } else {
      change.removed += text
      change.added += text
    }
  })
  settle()
  return shown
}

/** What two texts have in common and what only one of them says, word by word; what was taken out before what was put in. */
export function compareWords(was: string, now: string): ComparedPart[] {
  if (was.length + now.length > mostCharacters) return replaced(was, now)
  const parts = diffArrays(pieces(was), pieces(now), { maxEditLength: mostEdits })
  if (!parts) return replaced(was, now)
  return gathered(
    parts.map(({ added, removed, value }) => {
      return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }
    }),
  )
}

const blocksOf = (document: Document) =>
  textBlocks(document.nodes).map(({ kind, block }) => ({ kind, key: block.key, text: inlineText(block.children) }))

/** The longest run of keys that stand in the same order in both: what is outside it has moved. */
function inSameOrder(before: string[], after: string[]): Set<string> {
  const placeBefore = new Map(before.map((key, index) => [key, index]))
  const places = after.flatMap((key) => placeBefore.get(key) ?? [])
  // Of all rising runs of each length, the one that ends lowest: its last place, and the place before each place.
  const lowestEnds: number[] = []
  const previous = new Map<number, number | undefined>()
  for (const place of places) {
    let low = 0
    let high = lowestEnds.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lowestEnds[middle] ?? 0) < place) low = middle + 1
      else high = middle
    }
    previous.set(place, lowestEnds[low - 1])
    lowestEnds[low] = place
  }
  const kept = new Set<string>()
  for (let place = lowestEnds.at(-1); place !== undefined; place = previous.get(place)) kept.add(before[place] ?? '')
  return kept
}

/** What changed from one text to another, in the reading order of the newer one; a removed block stands where it stood. */
export function compareBlocks(from: Document, to: Document): ComparedBlock[] {
  const [before, after] = [blocksOf(from), blocksOf(to)]
  const was = new Map(before.map((block, place) => [block.key, { ...block, place }]))
  const stays = new Set(after.map(({ key }) => key))
  const ordered = inSameOrder(
    before.map(({ key }) => key),
    [...stays],
  )
  const compared: ComparedBlock[] = []
  let next = 0
  const removedUpTo = (end: number) => {
    for (; next < end; next += 1) {
      const block = before[next]
      if (block && !stays.has(block.key)) {
        compared.push({
          key: block.key,
          kind: block.kind,
          change: 'removed',
          parts: [{ kind: 'removed', text: block.text }],
        })
      }
    }
  }
  for (const { key, kind, text } of after) {
    const old = was.get(key)
    if (!old) {
      compared.push({ key, kind, change: 'added', parts: [{ kind: 'added', text }] })
      continue
    }
    if (ordered.has(key)) removedUpTo(old.place)
    const isSame = old.text === text
    const change = isSame ? (ordered.has(key) ? 'same' : 'moved') : 'changed'
    compared.push({ key, kind, change, parts: isSame ? [{ kind: 'same', text }] : compareWords(old.text, text) })
  }
  removedUpTo(before.length)
  return compared
}
