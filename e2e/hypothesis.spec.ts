import type { Page } from 'playwright/test'
import { markedByClient, startClient } from './support/hypothesis-client'
import { tokenFor } from './support/make-token'
import { marked, select } from './support/select-words'
import { expect, test } from './support/test'

const may = ['See your notes and those of your groups', 'Make, change and delete your notes']
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

function quoting(origin: string, path: string, exact: string, text: string) {
  const uri = origin + path
  const permissions = { read: ['group:__world__'] }
  return { uri, text, permissions, target: [{ source: uri, selector: [{ type: 'TextQuoteSelector', exact }] }] }
}

async function ownNotes(page: Page): Promise<{ body: string; quote: string }[]> {
  const answer = await page.request.get('/api/v1/annotations?kind=any')
  return (await answer.json()).annotations
}

/** Selects words and opens the client's editor for them. */
async function annotate(page: Page, words: string) {
  await select(page, words)
  await page.locator('hypothesis-adder').getByRole('button', { name: 'Annotate' }).click()
}

test('Hypothesis’s own client lists, makes, changes, answers, searches and deletes notes with a token', async ({
  signedInAs,
  briefing,
  origin,
}) => {
  const boris = await signedInAs('Boris Levin')
  const theirs = await tokenFor(boris, 'Hypothesis', may)
  const data = quoting(origin, briefing.path, 'wait for the captain', 'Why him?')
  const made = await boris.request.post('/hypothesis/api/annotations', { headers: bearer(theirs), data })
  expect(made.status()).toBe(200)

  const ada = await signedInAs('Ada Quiroga')
  const grantToken = await tokenFor(ada, 'Hypothesis', may)
  await ada.goto(`${briefing.path}?from=mail#top`)
  const services = [{ apiUrl: `${origin}/hypothesis/api/`, authority: new URL(origin).hostname, grantToken }]
  const sidebar = await startClient(ada, origin, { services })
  const card = (text: string) => sidebar.getByRole('article').filter({ hasText: text }).last()
  await expect(card('Why him?')).toContainText('Boris Levin')
  await expect.poll(() => markedByClient(ada)).toEqual(['wait for the captain'])

  await annotate(ada, 'the shade of the quay')
  await sidebar.getByRole('textbox', { name: 'Enter comment' }).fill('At noon as well?')
  await sidebar.getByRole('button', { name: 'Post to Public' }).click()
  await expect(card('At noon as well?').getByRole('button', { name: 'Edit' })).toBeVisible()
  await expect.poll(() => markedByClient(ada)).toContain('the shade of the quay')
  expect(await ownNotes(ada)).toMatchObject([
    { body: 'At noon as well?', quote: 'the shade of the quay', visibility: 'public' },
  ])

  await card('At noon as well?').getByRole('button', { name: 'Edit' }).click()
  await sidebar.getByRole('textbox', { name: 'Enter comment' }).fill('At noon, too?')
  await sidebar.getByRole('button', { name: 'Post to Public' }).click()
  await expect(card('At noon, too?').getByRole('button', { name: 'Edit' })).toBeVisible()
  expect(await ownNotes(ada)).toMatchObject([{ body: 'At noon, too?' }])

  await card('Why him?').getByRole('button', { name: 'Reply' }).click()
  await sidebar.getByRole('textbox', { name: 'Enter reply' }).fill('He alone knows the tide.')
  await sidebar.getByRole('button', { name: 'Post to Public' }).click()
  await expect(card('He alone knows the tide.').getByRole('button', { name: 'Edit' })).toBeVisible()
  const { id } = await made.json()
  const thread = await boris.request.get(`/hypothesis/api/search?references=${id}`)
  expect(await thread.json()).toMatchObject({
    total: 1,
    rows: [{ text: 'He alone knows the tide.', references: [id] }],
  })

  await sidebar.getByRole('button', { name: 'Show search panel' }).click()
  await sidebar.getByRole('textbox', { name: 'Search' }).fill('noon')
  await sidebar.getByRole('textbox', { name: 'Search' }).press('Enter')
  await expect(sidebar.getByRole('article').filter({ hasText: 'Why him?' })).toHaveCount(0)
  await expect(card('At noon, too?')).toBeVisible()

  const reader = await signedInAs('Rosa Reader')
  await reader.goto(briefing.path)
  await expect
    .poll(async () =>
      Object.values(await marked(reader))
        .flat()
        .sort(),
    )
    .toEqual(['the shade of the quay', 'wait for the captain'])

  await card('At noon, too?').getByRole('button', { name: 'Delete' }).click()
  await sidebar.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(sidebar.getByText('At noon, too?')).toHaveCount(0)
  expect(await ownNotes(ada)).toMatchObject([{ body: 'He alone knows the tide.' }])
})

test('Hypothesis’s own client signs its reader in, who allows it, and out again', async ({
  signedInAs,
  briefing,
  origin,
}) => {
  const ada = await signedInAs('Ada Quiroga')
  await ada.goto(briefing.path)
  const sidebar = await startClient(ada, origin, {})
  const asked = ada.waitForEvent('popup')
  await sidebar.getByRole('button', { name: 'Log in' }).first().click()
  const popup = await asked
  await expect(popup.getByRole('heading', { name: 'Let Hypothesis act for you?' })).toBeVisible()
  await expect(popup.getByText(`The Hypothesis client at ${new URL(origin).host} asks`)).toBeVisible()
  const closed = popup.waitForEvent('close')
  await popup.getByRole('button', { name: 'Allow' }).click()
  await closed
  await expect(sidebar.getByRole('button', { name: 'Ada Quiroga' })).toBeVisible()

  await annotate(ada, 'Nobody in Guayaquil hurries a tide.')
  await sidebar.getByRole('textbox', { name: 'Enter comment' }).fill('Nor the captain.')
  await sidebar.getByRole('button', { name: 'Post to Public' }).click()
  await expect.poll(() => markedByClient(ada)).toEqual(['Nobody in Guayaquil hurries a tide.'])
  expect(await ownNotes(ada)).toMatchObject([{ body: 'Nor the captain.' }])

  const settings = await ada.context().newPage()
  await settings.goto('/settings')
  await expect(settings.getByRole('listitem').filter({ hasText: 'Hypothesis · localhost' })).toContainText('last used')
  await sidebar.getByRole('button', { name: 'Ada Quiroga' }).click()
  await sidebar.getByRole('menuitem', { name: 'Log out' }).click()
  await expect(sidebar.getByRole('button', { name: 'Log in' }).first()).toBeVisible()
  await settings.reload()
  await expect(settings.getByText('You have no tokens.')).toBeVisible()
})
