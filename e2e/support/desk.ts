import type { Page } from 'playwright/test'
import { expect } from './test'

/** The field of a briefing's text. */
export const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })
/** Waits until the editor says that everything is saved. */
export const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible()

/** Once the page listens: before that, nothing that is typed is saved. */
export const listening = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector('textarea') ?? {}).some((key) => key.startsWith('__react')),
  )

/** Starts a briefing at the desk and fills in what it needs but its text. Returns the name in its address. */
export async function startBriefing(page: Page, title: string): Promise<string> {
  await page.goto('/desk')
  await page.getByRole('textbox', { name: 'Title of a new briefing' }).fill(title)
  await page.getByRole('button', { name: 'Start it' }).click()
  await expect(page.getByRole('heading', { name: `Editing “${title}”` })).toBeVisible()
  await listening(page)
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('What is seen from the quay.')
  await page.getByRole('combobox', { name: 'Find a topic' }).fill('Ecuador')
  await page
    .getByRole('option', { name: /^Ecuador/ })
    .first()
    .click()
  await expect(page.getByRole('checkbox', { name: 'Ecuador' })).toBeChecked()
  return page.getByRole('textbox', { name: 'Name in the address' }).inputValue()
}

/** Goes from the editor to where publishing is confirmed, and confirms it. */
export async function publishFrom(page: Page, kind?: 'Minor' | 'Update' | 'Correction', note?: string) {
  await page.getByRole('button', { name: /^Publish/ }).click()
  await expect(page.getByRole('heading', { name: /^Publish “/ })).toBeVisible()
  if (kind) await page.getByRole('radio', { name: kind }).check()
  if (note) await page.getByRole('textbox', { name: 'What changed, for readers' }).fill(note)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
}
