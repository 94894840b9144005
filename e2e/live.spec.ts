import type { Page } from 'playwright/test'
import { expectAccessible } from './support/page-quality'
import { marked, select } from './support/select-words'
import { expect, test } from './support/test'

const passage = 'the boxes stand in the shade of the quay'
const wide = { viewport: { width: 1440, height: 900 } }

async function note(page: Page, words: string, body: string, seenBy = 'Everyone') {
  await select(page, words)
  await page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Note', exact: true }).click()
  const form = page.getByRole('form', { name: 'New note' })
  await form.getByRole('textbox', { name: 'Your note' }).fill(body)
  await form.getByLabel(seenBy).check()
  const stored = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/annotations'))
  await form.getByRole('button', { name: 'Save' }).click()
  expect((await stored).status()).toBe(201)
}

const streamOf = (page: Page) => page.waitForRequest((request) => request.url().includes('/live?'))

test('a note reaches another reader’s screen while they read, in free room, and the text stays where it is', async ({
  briefing,
  signedInAs,
}) => {
  const [ada, bruno] = [await signedInAs('Ada', 'reader', wide), await signedInAs('Bruno', 'reader', wide)]
  await ada.goto(briefing.path)
  const stream = streamOf(bruno)
  await bruno.goto(briefing.path)
  await stream
  await expect(bruno.getByText('Reading this now besides you: 1')).toBeVisible()
  const before = await bruno.getByText(passage).boundingBox()
  await note(ada, passage, 'Who measured the shade?')
  const card = bruno.getByRole('article', { name: 'Note by Ada' })
  await expect(card).toContainText('Who measured the shade?')
  await expect.poll(() => marked(bruno)).toMatchObject({ amber: [passage] })
  expect(await bruno.getByText(passage).boundingBox()).toEqual(before)
  await note(ada, 'The captain waits', 'For myself.', 'Only me')
  await expect(ada.getByRole('article', { name: 'Your note' })).toHaveCount(2)

  const own = ada.getByRole('article', { name: 'Your note' }).filter({ hasText: 'Who measured' })
  if (await own.getByRole('button', { name: 'Delete' }).isHidden())
    await own.getByRole('button', { name: 'Your note' }).click()
  await own.getByRole('button', { name: 'Delete' }).click()
  await expect(card).toBeHidden()
  await expect.poll(() => marked(bruno)).toEqual({})
  await ada.getByRole('button', { name: 'Undo' }).click()
  await expect(card).toContainText('Who measured the shade?')
  await expect(bruno.getByText('For myself.')).toBeHidden()
  await expectAccessible(bruno)
})

test('on a phone new notes wait until they are asked for', async ({ briefing, signedInAs }) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const [ada, bruno] = [await signedInAs('Ada', 'reader', wide), await signedInAs('Bruno', 'reader', phone)]
  await ada.goto(briefing.path)
  const stream = streamOf(bruno)
  await bruno.goto(briefing.path)
  await stream
  await note(ada, passage, 'In the shade.')
  await note(ada, 'waits for the tide', 'As ever.')
  await bruno.getByRole('button', { name: '2 new notes' }).tap()
  await expect(bruno.getByRole('region', { name: 'Notes (2)' }).getByRole('article')).toHaveCount(2)
})

test('where a stream is refused, the page asks now and then and gets the same', async ({
  briefing,
  signedInAs,
  expectedErrors,
}) => {
  expectedErrors.push(/429/)
  const [ada, bruno] = [await signedInAs('Ada', 'reader', wide), await signedInAs('Bruno', 'reader', wide)]
  await bruno.route('**/live?*', (route) =>
    route.request().headers().accept?.includes('event-stream') ? route.fulfill({ status: 429 }) : route.continue(),
  )
  await ada.goto(briefing.path)
  const polled = bruno.waitForResponse((answer) => answer.url().includes('/live?') && answer.status() === 200)
  await bruno.goto(briefing.path)
  await polled
  await note(ada, passage, 'By the slow way.')
  await expect(bruno.getByRole('article', { name: 'Note by Ada' })).toContainText('By the slow way.')
})

test('who only reads has no stream; who keeps to themselves is not counted', async ({ briefing, signedInAs, page }) => {
  const ada = await signedInAs('Ada', 'reader', wide)
  let streams = 0
  page.on('request', (request) => {
    streams += request.url().includes('/live?') ? 1 : 0
  })
  await page.goto(briefing.path)
  const quiet = await signedInAs('Quiet', 'reader', wide)
  await quiet.goto('/settings')
  await quiet.getByLabel('Others see that somebody reads').selectOption('No')
  await quiet.getByRole('button', { name: 'Save: reading' }).click()
  await expect(quiet.getByText('Saved.')).toBeVisible()
  const stream = streamOf(quiet)
  await quiet.goto(briefing.path)
  await stream
  await ada.goto(briefing.path)
  const bruno = await signedInAs('Bruno', 'reader', wide)
  await bruno.goto(briefing.path)
  await expect(ada.getByText('Reading this now besides you: 1')).toBeVisible()
  await expect(quiet.getByText('Reading this now')).toBeHidden()
  expect(streams).toBe(0)
})

test('signing out everywhere ends the streams of every browser at once', async ({ briefing, person, signedInAs }) => {
  const account = await person('Ada')
  const [here, there] = [await signedInAs(account, 'reader', wide), await signedInAs(account, 'reader', wide)]
  const stream = streamOf(here)
  await here.goto(briefing.path)
  const ended = (await stream).response().then((response) => response?.finished())
  await there.goto('/settings')
  await there.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(there).toHaveURL('/')
  await ended
})
