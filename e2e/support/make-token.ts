import type { Page } from 'playwright/test'

/** Makes a token on the settings page and returns its secret. */
export async function tokenFor(page: Page, name: string, may: string[]): Promise<string> {
  await page.goto('/settings')
  await page.getByLabel('What is it for?').fill(name)
  await page
    .getByLabel('See your notes and those of your groups')
    .setChecked(may.includes('See your notes and those of your groups'))
  for (const label of may) await page.getByLabel(label, { exact: true }).check()
  await page.getByRole('button', { name: 'Make the token' }).click()
  return page.getByLabel(`The token for ${name}`).inputValue()
}
