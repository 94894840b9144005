import type { Page } from 'playwright/test'
import { expectAccessible } from './support/page-quality'
import { expect, test } from './support/test'

const sectionOf = (reader: Page) =>
  reader.locator('section').filter({ has: reader.getByRole('heading', { name: 'Private feeds and calendar' }) })

test('what is followed is read by a program at an address that is replaced and withdrawn', async ({
  publish,
  signedInAs,
  page: program,
}) => {
  const ada = await signedInAs('Ada')
  await ada.goto('/countries/ec')
  await ada.getByRole('main').getByRole('button', { name: 'Follow Ecuador' }).click()
  await expect(ada.getByRole('main').getByRole('button', { name: 'Following Ecuador' })).toBeEnabled()
  const { title } = await publish({ title: 'The tide table of the quay', publishedAt: new Date().toISOString() })
  await ada.goto('/following')
  await ada.getByRole('link', { name: 'Read this in a feed reader' }).click()

  const section = sectionOf(ada)
  await section.getByLabel('What it is for').fill('Phone')
  await section.getByLabel('The list of topics (OPML)').uncheck()
  await section.getByRole('button', { name: 'Make an address' }).click()
  const feed = section.getByLabel('Feed (Atom)')
  await expect(feed).toBeFocused()
  const address = await feed.inputValue()
  await expect(section.getByLabel('List of topics', { exact: true })).toHaveCount(0)
  await expectAccessible(ada)
  const read = await program.request.get(address)
  expect(read.headers()['referrer-policy']).toBe('no-referrer')
  expect(await read.text()).toContain(title)
  expect((await program.request.get(address.replace('.atom', '.ics'))).status()).toBe(200)
  expect((await program.request.get(address.replace('.atom', '.opml'))).status()).toBe(404)

  await ada.reload()
  await section.getByRole('button', { name: 'Replace the address “Phone”' }).click()
  const next = await section.getByLabel('Feed (Atom)').inputValue()
  expect((await program.request.get(address)).status()).toBe(410)
  expect((await program.request.get(next)).status()).toBe(200)
  await ada.reload()
  await section.getByRole('button', { name: 'Withdraw the address “Phone”' }).click()
  await expect(section.getByText('You have no private address yet.')).toBeVisible()
  expect((await program.request.get(next)).status()).toBe(410)
})

test('an address is made without scripts, and what is missing is said', async ({ signedInAs, expectedErrors }) => {
  expectedErrors.push(/400/)
  const ada = await signedInAs('Ada', 'reader', { javaScriptEnabled: false })
  await ada.goto('/settings')
  const section = sectionOf(ada)
  await section.getByLabel('What it is for').fill('Wall')
  for (const box of await section.getByRole('checkbox').all()) await box.uncheck()
  await section.getByRole('button', { name: 'Make an address' }).click()
  await expect(section.getByText('Please choose at least one thing that the address opens.')).toBeVisible()
  await expect(section.getByLabel('What it is for')).toHaveValue('Wall')
  await section.getByLabel('Dates, as a calendar').check()
  await section.getByRole('button', { name: 'Make an address' }).click()
  await expect(section.getByLabel('Calendar', { exact: true })).toHaveValue(/following\.ics$/)
})
