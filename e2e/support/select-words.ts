import type { Page } from 'playwright/test'

type Corners = { from: { x: number; y: number }; to: { x: number; y: number } }

/** Finds words in a paragraph of the text; `selects` them there, as the keyboard or a finger would, or only says where they are. */
function wordsOnPage(page: Page, words: string, selects: boolean): Promise<Corners> {
  return page.evaluate(
    ({ words: wanted, selects: isSelected }) => {
      const walker = document.createTreeWalker(
        document.querySelector('[data-text]') ?? document.body,
        NodeFilter.SHOW_TEXT,
      )
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        const start = node.data.indexOf(wanted)
        if (start < 0) continue
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + wanted.length)
        if (isSelected) {
          const selection = getSelection()
          selection?.removeAllRanges()
          selection?.addRange(range)
        }
        const rects = [...range.getClientRects()]
        const [first, last] = [rects[0], rects.at(-1)]
        if (!first || !last) break
        const middle = (rect: DOMRect) => rect.top + rect.height / 2
        return { from: { x: first.left, y: middle(first) }, to: { x: last.right, y: middle(last) } }
      }
      throw new Error(`“${wanted}” is not in the text`)
    },
    { words, selects },
  )
}

/** Drags the mouse over the words. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { from, to } = await wordsOnPage(page, words, false)
  await page.mouse.move(from.x + 1, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x - 1, to.y, { steps: 8 })
  await page.mouse.up()
}

/** Selects the words without the mouse. */
export async function select(page: Page, words: string): Promise<void> {
  await wordsOnPage(page, words, true)
}

/** Clicks in the middle of the words. */
export async function clickOn(page: Page, words: string): Promise<void> {
  const { from, to } = await wordsOnPage(page, words, false)
  await page.mouse.click((from.x + to.x) / 2, from.y)
}

/** The words that are marked, by look ("own-teal", "amber", "draft", …). */
export function marked(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name.replace('note-', ''),
        [...highlight].map((range) => (range as Range).toString()),
      ]),
    ),
  )
}
