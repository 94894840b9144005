import type { Page } from 'playwright/test'
import { expectAccessible } from './support/page-quality'
import { dragOver, marked, select } from './support/select-words'
import { expect, test } from './support/test'

const markdown = `Ecuador's packers say that exports have reached {{figure:ecuador-exports-to-russia}}.{{source:russia-ecuador-trade-briefing-2025}} The boxes wait.

- The first ship takes boxes.
- The second takes what is left.

| Port | Boxes |
| --- | --- |
| Guayaquil | Twelve |
| Puerto Bolívar | Seven |

A clerk signs the page.
`

const wide = { viewport: { width: 1440, height: 900 } }

/** Selects from the first words to the last, over whatever lies between. */
async function selectFromTo(page: Page, first: string, last: string) {
  await page.evaluate(
    ([from = '', to = '']) => {
      const text = document.querySelector('[data-text]') as Element
      const find = (words: string) => {
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const node = walker.currentNode as Text
          if (node.data.includes(words)) return { node, at: node.data.indexOf(words) }
        }
        throw new Error(`“${words}” is not in the text`)
      }
      const [start, end] = [find(from), find(to)]
      getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + to.length)
    },
    [first, last],
  )
}

async function highlighted(page: Page, colour: string) {
  const stored = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/annotations'))
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: `Highlight in ${colour}` })
    .click()
  const answer = await stored
  expect(answer.status()).toBe(201)
  return (await answer.json()) as { quote: string }
}

test('over a figure and its source, a list, a table, and from one to the other', async ({ publish, signedInAs }) => {
  const briefing = await publish({ markdown, sourceSlugs: ['russia-ecuador-trade-briefing-2025'] })
  const ada = await signedInAs('Ada', 'reader', wide)
  await ada.goto(briefing.path)
  await selectFromTo(ada, 'exports have', 'The boxes')
  const overFigure = await highlighted(ada, 'teal')
  expect(overFigure.quote).toMatch(/^exports have reached \S.*\. The boxes$/)
  await selectFromTo(ada, 'first ship', 'takes what')
  expect((await highlighted(ada, 'blue')).quote).toBe('first ship takes boxes.\n\nThe second takes what')
  await selectFromTo(ada, 'is left', 'Twelve')
  expect((await highlighted(ada, 'rose')).quote).toBe('is left.\n\nPort\n\nBoxes\n\nGuayaquil\n\nTwelve')
  await select(ada, 'Puerto Bolívar')
  expect((await highlighted(ada, 'violet')).quote).toBe('Puerto Bolívar')
  await ada.reload()
  await expect
    .poll(() => marked(ada))
    .toMatchObject({
      'own-blue': ['first ship takes boxes.', 'The second takes what'],
      'own-rose': ['is left.', 'Port', 'Boxes', 'Guayaquil', 'Twelve'],
      'own-violet': ['Puerto Bolívar'],
    })
  await expectAccessible(ada)
})

test('marks are announced after their paragraph, lead to their note, and are no part of the text', async ({
  briefing,
  signedInAs,
  page,
}) => {
  const ada = await signedInAs('Ada', 'reader', wide)
  await ada.goto(briefing.path)
  await dragOver(ada, 'the boxes stand in the shade')
  await ada.getByRole('toolbar').getByRole('button', { name: 'Note', exact: true }).click()
  await ada.getByRole('textbox', { name: 'Your note' }).fill('Which shade?')
  await ada.getByLabel('Everyone').check()
  await ada.getByRole('button', { name: 'Save' }).click()
  await expect(ada.getByRole('article', { name: 'Your note' }).getByRole('button', { name: 'Edit' })).toBeVisible()

  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(briefing.path)
  const mark = page.getByRole('button', { name: 'Note by Ada, on “the boxes stand in the shade”' })
  const note = page.getByRole('article', { name: 'Note by Ada' })
  await expect(mark).toHaveAttribute('aria-details', (await note.getAttribute('id')) ?? '')
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('Which shade?')
  await mark.dispatchEvent('click')
  await expect(note).toBeFocused()
  await expectAccessible(page)
  await select(page, 'the boxes stand in the shade of the quay')
  await page.keyboard.press('n')
  await expect.poll(() => marked(page)).toMatchObject({ draft: ['the boxes stand in the shade of the quay'] })
})

test('where the system chooses the colours, the lines tell the marks apart', async ({ briefing, signedInAs }) => {
  const ada = await signedInAs('Ada', 'reader', wide)
  await ada.emulateMedia({ forcedColors: 'active' })
  await ada.goto(briefing.path)
  await select(ada, 'waits for the tide')
  await highlighted(ada, 'rose')
  await expect.poll(() => marked(ada)).toMatchObject({ 'own-rose': ['waits for the tide'] })
  const line = await ada.evaluate(() => {
    const style = getComputedStyle(document.querySelector('[data-block]') as Element, '::highlight(note-own-rose)')
    return { style: style.textDecorationStyle, colour: style.textDecorationColor, ground: style.backgroundColor }
  })
  expect(line.style).toBe('double')
  expect(line.colour).not.toBe(line.ground)
})

test('at 200 % zoom everything can be reached and nothing is cut off', async ({ briefing, signedInAs }) => {
  const ada = await signedInAs('Ada', 'reader', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })
  await ada.goto(briefing.path)
  await select(ada, 'waits for the tide')
  await ada.getByRole('toolbar').getByRole('button', { name: 'Note', exact: true }).click()
  await ada.getByRole('textbox', { name: 'Your note' }).fill('Large letters.')
  await ada.getByRole('button', { name: 'Save' }).click()
  await ada.getByRole('button', { name: 'Notes (1)' }).click()
  await expect(ada.getByText('Large letters.')).toBeInViewport()
  const cut = await ada.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(cut).toBe(false)
  await expectAccessible(ada)
})
