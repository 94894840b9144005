import { diffWordsWithSpace } from 'diff'
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

/** What two texts have in common and what only one of them says, word by word. */
export function compareWords(was: string, now: string): ComparedPart[] {
  if (was.length + now.length > mostCharacters) {
    return [
      { kind: 'removed', text: was },
      { kind: 'added', text: now },
    ]
  }
  return diffWordsWithSpace(was, now).map(({ added, removed, value }) => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value }
  })
}

const blocksOf = (document: Document) =>
  textBlocks(document.nodes).map(({ kind, block }) => ({ kind, key: block.key, text: inlineText(block.children) }))

/** The longest run of keys that stand in the same order in both: what is outside it has moved. */
function inSameOrder(before: string[], after: string[]): Set<string> {
  const placeBefore = new Map(before.map((key, index) => [key, index]))
  const shared = after.flatMap((key) => (placeBefore.has(key) ? [key] : []))
  const lengths = shared.map(() => 1)
  const previous = shared.map(() => -1)
  let best = shared.length > 0 ? 0 : -1
  shared.forEach((key, index) => {
    for (let earlier = 0; earlier < index; earlier += 1) {
      const isAfter = (placeBefore.get(shared[earlier] ?? '') ?? 0) < (placeBefore.get(key) ?? 0)
      const length = (lengths[earlier] ?? 0) + 1
      if (isAfter && length > (lengths[index] ?? 0)) {
        lengths[index] = length
        previous[index] = earlier
      }
    }
    if ((lengths[index] ?? 0) > (lengths[best] ?? 0)) best = index
  })
  const kept = new Set<string>()
  for (let index = best; index >= 0; index = previous[index] ?? -1) kept.add(shared[index] ?? '')
  return kept
}

/** What changed from one text to another, in the reading order of the newer one; a removed block stands where it stood. */
export function compareBlocks(from: Document, to: Document): ComparedBlock[] {
  const [before, after] = [blocksOf(from), blocksOf(to)]
  const was = new Map(before.map((block) => [block.key, block]))
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
    if (ordered.has(key)) removedUpTo(before.indexOf(old))
    const isSame = old.text === text
    const change = isSame ? (ordered.has(key) ? 'same' : 'moved') : 'changed'
    compared.push({ key, kind, change, parts: isSame ? [{ kind: 'same', text }] : compareWords(old.text, text) })
  }
  removedUpTo(before.length)
  return compared
}
