import type { Page } from 'playwright/test'
import { expectAccessible } from './support/page-quality'
import { clickOn, marked, select } from './support/select-words'
import { expect, test } from './support/test'

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' '))
const focusedBlock = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.slice(0, 24))

/** Tabs until the text has the focus, as somebody without a mouse does. */
async function tabToText(page: Page) {
  await page.locator('[data-text] [data-block][tabindex="0"]').waitFor()
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.matches('[data-text] [data-block]'))) return
  }
  throw new Error('Tab does not lead to the text.')
}

/** Asks for the list of keys; the script may not have come at the first time. */
async function askForKeys(page: Page) {
  const help = page.getByRole('dialog', { name: 'Keys beside the text' })
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(help).toBeVisible({ timeout: 1_000 })
  }).toPass()
  return help
}

test('notes with the keyboard alone: paragraphs, words and sentences, over paragraphs and lists', async ({
  briefing,
  signedInAs,
}) => {
  const ada = await signedInAs('Ada')
  await ada.goto(briefing.path)
  await tabToText(ada)
  expect(await focusedBlock(ada)).toBe("Ecuador's packers say th")
  await ada.keyboard.press('ArrowDown')
  await expect.poll(() => focusedBlock(ada)).toBe('At the quay')
  await ada.keyboard.press('ArrowUp')
  await ada.keyboard.press('ArrowRight')
  await ada.keyboard.press('ArrowRight')
  expect(await selected(ada)).toBe('packers')
  await ada.keyboard.press('Shift+ArrowRight')
  await ada.keyboard.press('Shift+ArrowRight')
  expect(await selected(ada)).toBe('packers say that')
  await ada.keyboard.press('Shift+ArrowLeft')
  expect(await selected(ada)).toBe('packers say')
  await ada.keyboard.press('h')
  await expect.poll(() => marked(ada)).toMatchObject({ 'own-amber': ['packers say'] })
  await expect.poll(() => focusedBlock(ada)).toBe("Ecuador's packers say th")

  await ada.keyboard.press('Shift+ArrowDown')
  await ada.keyboard.press('Shift+ArrowDown')
  await ada.keyboard.press('Shift+ArrowDown')
  expect(await selected(ada)).toMatch(/^Ecuador's packers .* At the quay$/)
  await ada.keyboard.press('n')
  await expect(ada.getByRole('textbox', { name: 'Your note' })).toBeFocused()
  await ada.keyboard.type('To the heading.')
  await ada.keyboard.press('Control+Enter')
  await expect.poll(async () => (await marked(ada))['own-amber']?.length).toBe(3)
  await expect.poll(() => focusedBlock(ada)).toBe('At the quay')

  for (let step = 0; step < 3; step += 1) await ada.keyboard.press('ArrowDown')
  await expect.poll(() => focusedBlock(ada)).toBe('The second takes what th')
  await ada.keyboard.press('Enter')
  await expect(ada.getByRole('button', { name: 'Highlight in amber' })).toBeFocused()
  await ada.keyboard.press('ArrowRight')
  await ada.keyboard.press('Enter')
  await expect.poll(() => marked(ada)).toMatchObject({ 'own-teal': ['The second takes what the first has left.'] })
  await expectAccessible(ada)
})

test('the text is one stop for Tab, and no trap', async ({ briefing, signedInAs }) => {
  const ada = await signedInAs('Ada')
  await ada.goto(briefing.path)
  await tabToText(ada)
  await ada.keyboard.press('ArrowDown')
  await expect.poll(() => focusedBlock(ada)).toBe('At the quay')
  await ada.keyboard.press('Tab')
  expect(await ada.evaluate(() => document.activeElement?.matches('[data-text] [data-block]'))).toBe(false)
  await ada.keyboard.press('Shift+Tab')
  await expect.poll(() => focusedBlock(ada)).toBe('At the quay')
})

test('a question mark lists every key; single keys can be turned off, on every device', async ({
  briefing,
  person,
  signedInAs,
}) => {
  const account = await person('Ada')
  const [here, there] = [await signedInAs(account), await signedInAs(account)]
  await here.goto(briefing.path)
  const help = await askForKeys(here)
  await expect(help.getByText('select more or fewer sentences')).toBeVisible()
  await expectAccessible(here)
  const kept = here.waitForResponse((answer) => answer.url().endsWith('/reader/choices'))
  await help.getByRole('checkbox', { name: 'Single keys' }).uncheck()
  expect((await kept).status()).toBe(204)
  await here.keyboard.press('Escape')
  await here.keyboard.press('?')
  await expect(help).toBeHidden()

  await there.goto(briefing.path)
  await select(there, 'waits for the tide')
  await expect(there.getByRole('toolbar')).toBeVisible()
  await there.keyboard.press('h')
  await there.keyboard.press('n')
  await expect(there.getByRole('toolbar')).toBeVisible()
  await expect(there.getByRole('form', { name: 'New note' })).toBeHidden()
  expect(await marked(there)).toEqual({})
  await there.goto('/settings')
  await expect(there.getByLabel('Single keys do something beside a text')).toHaveValue('no')
})

test('without an account the choice is kept in the browser', async ({ briefing, page }) => {
  await page.goto(briefing.path)
  const help = await askForKeys(page)
  await help.getByRole('checkbox', { name: 'Single keys' }).uncheck()
  await page.reload()
  await select(page, 'waits for the tide')
  await expect(page.getByRole('toolbar')).toBeVisible()
  await page.keyboard.press('?')
  await page.keyboard.press('n')
  await expect(page.getByRole('toolbar')).toBeVisible()
  await expect(help).toBeHidden()
})

test('where notes overlap, a click offers each of them', async ({ briefing, signedInAs }) => {
  const ada = await signedInAs('Ada', 'reader', { viewport: { width: 1440, height: 900 } })
  await ada.goto(briefing.path)
  for (const [words, body] of [
    ['waits for the tide', 'The tide.'],
    ['The captain waits for the tide', 'The captain.'],
  ] as const) {
    await select(ada, words)
    await ada.getByRole('toolbar').getByRole('button', { name: 'Note', exact: true }).click()
    await ada.getByRole('textbox', { name: 'Your note' }).fill(body)
    await ada.getByRole('button', { name: 'Save' }).click()
    await expect(ada.getByRole('article').filter({ hasText: body }).getByRole('button', { name: 'Edit' })).toBeVisible()
  }
  await clickOn(ada, 'waits for')
  const choice = ada.getByRole('region', { name: 'Notes on these words' })
  await expect(choice.getByRole('button')).toHaveCount(2)
  await choice.getByRole('button', { name: 'The tide.' }).click()
  await expect(choice).toBeHidden()
  await expect.poll(() => marked(ada)).toMatchObject({ open: ['waits for the tide'] })
})
