import type { Page } from 'playwright/test'
import { noteOn } from './support/notes'
import { expectAccessible } from './support/page-quality'
import { dragOver } from './support/select-words'
import { expect, test } from './support/test'

/** Whether the focus is somewhere a keyboard goes on from. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
const isLost = (page: Page) => page.evaluate(() => document.activeElement === document.body)

test('a deleted or merged tag is brought back, by keyboard alone', async ({ briefing, signedInAs }) => {
  const ada = await signedInAs('Ada')
  await noteOn(ada, briefing, [
    { quote: 'The captain waits', tags: ['harbour'] },
    { quote: 'A clerk', tags: ['port'] },
  ])
  await ada.goto('/tags/harbour')
  await ada.getByRole('button', { name: 'Delete this tag' }).press('Enter')
  await expect(ada.getByText('The tag “harbour” is deleted.')).toBeVisible()
  await expect.poll(() => focused(ada)).toContain('is deleted')
  await expectAccessible(ada)
  await ada.keyboard.press('Tab')
  await ada.keyboard.press('Enter')
  await expect(ada.getByText('The tag is back.')).toBeVisible()
  await expect(ada.getByRole('article')).toHaveCount(1)
  await expect.poll(() => focused(ada)).toContain('The tag is back.')
  await ada.getByLabel('Merge into another tag').selectOption('port')
  await ada.getByRole('button', { name: 'Merge' }).press('Enter')
  await expect(ada.getByText('“harbour” has become part of “port”.')).toBeVisible()
  await expect(ada.getByRole('article')).toHaveCount(2)
  await expect.poll(() => focused(ada)).toContain('has become part of')
  await ada.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('Tag “harbour”')
  await expect(ada.getByRole('article')).toHaveCount(1)
  await ada.goto('/tags/port')
  await expect(ada.getByRole('article')).toHaveCount(1)
})

test('a deleted tag is brought back without scripts', async ({ briefing, signedInAs }) => {
  const ada = await signedInAs('Ada', 'reader', { javaScriptEnabled: false })
  await noteOn(ada, briefing, [{ quote: 'The captain waits', tags: ['harbour'] }])
  await ada.goto('/tags/harbour')
  await ada.getByRole('button', { name: 'Delete this tag' }).click()
  await ada.getByRole('button', { name: 'Undo' }).click()
  await expect(ada.getByText('The tag is back.')).toBeVisible()
  await expect(ada.getByRole('article')).toHaveCount(1)
})

test('the focus stays near after a note is deleted among one’s notes', async ({ briefing, signedInAs }) => {
  const ada = await signedInAs('Ada')
  await noteOn(ada, briefing, [{ quote: 'The captain waits' }, { quote: 'A clerk' }])
  await ada.goto('/notes')
  await ada.getByRole('button', { name: 'Delete: A clerk' }).press('Enter')
  await expect(ada.getByRole('article')).toHaveCount(1)
  await expect.poll(() => focused(ada)).toContain('Undo')
  await ada.getByRole('button', { name: 'Delete: The captain waits' }).press('Enter')
  await expect(ada.getByRole('article')).toHaveCount(0)
  await expect.poll(() => isLost(ada)).toBe(false)
  await ada.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(ada.getByRole('article')).toHaveCount(1)
  await expect.poll(() => focused(ada)).toContain('The note is back.')
})

test('the focus goes to Undo after a note is deleted on its page, and back to the note', async ({
  briefing,
  signedInAs,
}) => {
  const ada = await signedInAs('Ada')
  await ada.setViewportSize({ width: 1440, height: 900 })
  await ada.goto(briefing.path)
  await dragOver(ada, 'bananas are full')
  await ada.getByRole('button', { name: 'Note', exact: true }).click()
  await ada.getByRole('textbox', { name: 'Your note' }).fill('How full?')
  await ada.getByRole('button', { name: 'Save' }).click()
  const note = ada.getByRole('article', { name: 'Your note' })
  await note.getByRole('button', { name: 'Delete' }).press('Enter')
  await expect(ada.getByRole('button', { name: 'Undo' })).toBeFocused()
  await ada.keyboard.press('Enter')
  await expect(note).toBeFocused()
})
