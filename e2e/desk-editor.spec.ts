import { editorOf, listening, saved, startBriefing } from './support/desk'
import { expect, test } from './support/test'

test('one person in two tabs: the later save is refused, and nobody else is blamed', async ({
  signedInAs,
  expectedErrors,
}) => {
  expectedErrors.push(/409/)
  const page = await signedInAs('Rosa Quispe', 'author')
  await startBriefing(page, `Two tabs ${Date.now()}`)
  await editorOf(page).fill('The first line.')
  await page.getByRole('button', { name: 'Save' }).click()
  await saved(page)
  const tab = await page.context().newPage()
  await tab.goto(page.url())
  await listening(tab)
  await editorOf(tab).fill('The first line, in the other tab.')
  await tab.getByRole('button', { name: 'Save' }).click()
  await saved(tab)
  await editorOf(page).fill('The first line, here.')
  const alert = page.getByRole('alert').filter({ hasText: 'You saved this in another tab' })
  await expect(alert.getByRole('region', { name: 'From the other tab, saved' })).toContainText('in the other tab.')
  await expect(page.getByText('Not saved: you saved a newer text in another tab.')).toBeVisible()
  await alert.getByRole('button', { name: 'Go on with the saved one' }).click()
  await expect(editorOf(page)).toHaveValue('The first line, in the other tab.')
})

test('what the editor says of the text is so at every moment, and of a minor edit that nobody is told', async ({
  signedInAs,
}) => {
  const page = await signedInAs('Rosa Quispe', 'author')
  await startBriefing(page, `As it stands ${Date.now()}`)
  await editorOf(page).fill('The crane stands still.')
  await page.getByRole('button', { name: /^Publish/ }).click()
  await expect(page.getByText('It is told to those who follow Ecuador.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Revision 1 is published.')).toBeVisible()
  const [same, news] = [page.getByText('This is what readers see now.'), page.getByText('that readers do not see yet')]
  await expect(same).toBeVisible()
  await listening(page)
  await editorOf(page).fill('The crane turns.')
  await expect(news).toBeVisible()
  await saved(page)
  await expect(news).toBeVisible()
  await editorOf(page).fill('The crane stands still.')
  await expect(same).toBeVisible()
  await expect(news).toBeHidden()
  await editorOf(page).fill('The crane stands.')
  await page.getByRole('button', { name: /^Publish/ }).click()
  await expect(page.getByRole('heading', { name: /^Publish “/ })).toBeVisible()
  await expect(page.getByText('It is told to')).toHaveCount(0)
  await expect(page.getByText('Nobody is told')).toBeVisible()
  await expect(page.getByText('Something new. Those who follow Ecuador hear of it')).toBeVisible()
})
