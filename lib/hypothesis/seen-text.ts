import type { Document, Inline } from '@/lib/briefings/document'
import { textBlocks } from '@/lib/briefings/text-blocks'

/**
 * A published text as a browser's `textContent` has it: every letter that is seen, the numbers of footnotes among them,
 * without white space. `places` says for each letter where it stands in the whole canonical text; a footnote's is -1.
 */
export type SeenText = { letters: string; places: readonly number[] }

const blank = /\s/

type Run = { text: string; isOutside: boolean }

function runsOf(inlines: readonly Inline[]): Run[] {
  return inlines.flatMap((inline): Run[] => {
    if (inline.type === 'source') return [{ text: String(inline.number), isOutside: true }]
    if (inline.type === 'break') return [{ text: '\n', isOutside: false }]
    return 'children' in inline ? runsOf(inline.children) : [{ text: inline.text, isOutside: false }]
  })
}

/** Reads a document as a page shows it. `begins` are the offsets of its blocks in the whole canonical text. */
export function seenText(document: Document, begins: readonly number[]): SeenText {
  const letters: string[] = []
  const places: number[] = []
  textBlocks(document.nodes).forEach(({ block }, index) => {
    let place = begins[index] ?? 0
    for (const { text, isOutside } of runsOf(block.children)) {
      for (let at = 0; at < text.length; at += 1) {
        if (!blank.test(text[at]!)) {
          letters.push(text[at]!)
          places.push(isOutside ? -1 : place)
        }
        if (!isOutside) place += 1
      }
    }
  })
  return { letters: letters.join(''), places }
}

/** Words without their white space, in the form in which texts are published: what can be looked for in `SeenText.letters`. */
export function lettersOf(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, '')
}
