import type { Page } from 'playwright/test'
import { noteOn } from './support/notes'
import { expectAccessible } from './support/page-quality'
import { dragOver } from './support/select-words'
import { expect, test } from './support/test'

const passage = 'the boxes stand in the shade of the quay'
const wide = { viewport: { width: 1440, height: 900 } }

/** Makes a closed group and a link into it. */
async function makeGroup(page: Page, name: string): Promise<string> {
  await page.goto('/groups')
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('What it is for').fill('Those who watch the quay.')
  await page.getByRole('button', { name: 'Make the group' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.getByRole('button', { name: 'Make an invitation link' }).click()
  return page.getByLabel('Invitation link').inputValue()
}

test('a group is made, entered by a link, and its notes are seen by its members alone', async ({
  briefing,
  signedInAs,
}) => {
  const ada = await signedInAs('Ada', 'reader', wide)
  const bruno = await signedInAs('Bruno', 'reader', wide)
  const carla = await signedInAs('Carla', 'reader', wide)
  const link = await makeGroup(ada, 'Quay watchers')
  await expectAccessible(ada)

  await bruno.goto(link)
  await expect(bruno.getByRole('heading', { name: 'Invitation to Quay watchers' })).toBeVisible()
  await bruno.getByRole('button', { name: 'Join' }).click()
  await expect(bruno.getByText('Bruno (you)')).toBeVisible()

  await ada.goto(briefing.path)
  await dragOver(ada, passage)
  await ada.getByRole('button', { name: 'Note', exact: true }).click()
  const form = ada.getByRole('form', { name: 'New note' })
  await form.getByRole('textbox', { name: 'Your note' }).fill('Whose boxes are these?')
  await form.getByLabel('Label').selectOption('Question')
  await form.getByLabel('A group').check()
  await form.getByRole('combobox', { name: 'Group' }).selectOption('Quay watchers')
  await form.getByRole('button', { name: 'Save' }).click()
  const own = ada.getByRole('article', { name: 'Your note' })
  await expect(own).toContainText('Quay watchers')
  await expect(own).toContainText('Question')

  await bruno.goto(briefing.path)
  const note = bruno.getByRole('article', { name: 'Note by Ada' })
  await expect(note).toContainText('Whose boxes are these?')
  await expect(note).toContainText('Quay watchers')

  await carla.goto(briefing.path)
  await expect(carla.locator('[data-text] [data-block][tabindex="0"]')).toBeAttached()
  await expect(carla.getByText('Whose boxes are these?')).toHaveCount(0)

  await ada.goto('/groups')
  await ada.getByRole('link', { name: 'Quay watchers' }).click()
  await expect(ada.getByText('Whose boxes are these?')).toBeVisible()
  await ada.getByRole('button', { name: 'Remove Bruno' }).click()
  await expect(ada.getByText('1 member', { exact: true })).toBeVisible()
  await bruno.reload()
  await expect(bruno.locator('[data-text] [data-block][tabindex="0"]')).toBeAttached()
  await expect(bruno.getByText('Whose boxes are these?')).toHaveCount(0)

  await ada.goto('/notes')
  await ada.getByText('More filters').click()
  await ada.getByLabel('Group', { exact: true }).selectOption('Quay watchers')
  await ada.getByRole('button', { name: 'Show' }).click()
  await expect(ada.getByText('Whose boxes are these?')).toBeVisible()
})

test('somebody removed while writing keeps their words and is told why', async ({
  briefing,
  signedInAs,
  expectedErrors,
}) => {
  expectedErrors.push(/403/)
  const ada = await signedInAs('Ada', 'reader', wide)
  const bruno = await signedInAs('Bruno', 'reader', wide)
  await bruno.goto(await makeGroup(ada, 'Night shift'))
  await bruno.getByRole('button', { name: 'Join' }).click()
  await expect(bruno.getByText('Bruno (you)')).toBeVisible()
  await bruno.goto(briefing.path)
  await dragOver(bruno, passage)
  await bruno.getByRole('button', { name: 'Note', exact: true }).click()
  await bruno.getByRole('textbox', { name: 'Your note' }).fill('Not in the rain.')
  await bruno.getByLabel('A group').check()
  await bruno.getByRole('combobox', { name: 'Group' }).selectOption('Night shift')

  await ada.reload()
  await ada.getByRole('button', { name: 'Remove Bruno' }).click()
  await expect(ada.getByText('1 member', { exact: true })).toBeVisible()
  await bruno.getByRole('button', { name: 'Save' }).click()
  await expect(bruno.getByText('You are not in this group, or not any more.')).toBeVisible()
  await bruno.getByRole('button', { name: 'Edit' }).click()
  await expect(bruno.getByRole('textbox', { name: 'Your note' })).toHaveValue('Not in the rain.')
  await bruno.getByLabel('Only me').check()
  await bruno.getByRole('button', { name: 'Save' }).click()
  await expect(bruno.getByRole('article', { name: 'Your note' })).toContainText('Only me')
})

test('an owner hands the group over, leaves it, and the next one dissolves it', async ({ signedInAs }) => {
  const ada = await signedInAs('Ada')
  const bruno = await signedInAs('Bruno')
  await bruno.goto(await makeGroup(ada, 'Early birds'))
  await bruno.getByRole('button', { name: 'Join' }).click()
  await expect(bruno.getByText('Bruno (you)')).toBeVisible()
  await ada.reload()
  await ada.getByRole('button', { name: 'Hand the group over to Bruno' }).click()
  await ada.getByRole('button', { name: 'Leave the group' }).click()
  await expect(ada.getByText('You are in no group yet.')).toBeVisible()
  await bruno.reload()
  await bruno.getByText('Dissolve the group').click()
  await bruno.getByRole('button', { name: 'Dissolve it now' }).click()
  await expect(bruno.getByText('You are in no group yet.')).toBeVisible()
})

test('the page of a country ends with the newest public notes on its briefings, for who is signed out too', async ({
  briefing,
  signedInAs,
  page,
}) => {
  const ada = await signedInAs('Ada')
  const body = `Which harbour is meant? ${briefing.slug.slice(-8)}`
  await noteOn(ada, briefing, [
    { quote: 'The captain waits', body, visibility: 'public' },
    { quote: 'A clerk', body: 'For me alone.', visibility: 'private' },
  ])
  await page.goto('/countries/ec')
  const notes = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Readers’ notes' }) })
  await expect(notes.getByRole('listitem').filter({ hasText: body })).toContainText('Ada')
  await expect(notes).not.toContainText('For me alone.')
  await notes.getByRole('listitem').filter({ hasText: body }).getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`${briefing.path}#`))
})
