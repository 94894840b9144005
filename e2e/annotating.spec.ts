import { expectAccessible } from './support/page-quality'
import { clickOn, dragOver, marked, select } from './support/select-words'
import { expect, test } from './support/test'

const passage = 'the boxes stand in the shade of the quay'

test('a selection with the mouse becomes a highlight that is there after loading the page again', async ({
  briefing,
  signedInAs,
}) => {
  const ada = await signedInAs('Ada')
  await ada.goto(briefing.path)
  await dragOver(ada, passage)
  const answered = ada.waitForResponse((response) => response.url().endsWith('/api/v1/annotations'))
  await ada.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Highlight in teal' }).click()
  await expect.poll(() => marked(ada)).toMatchObject({ 'own-teal': [passage] })
  await expect(ada.getByRole('toolbar')).toBeHidden()
  expect((await answered).status()).toBe(201)
  await ada.reload()
  await expect.poll(() => marked(ada)).toMatchObject({ 'own-teal': [passage] })
})

test('a public note reaches the next reader beside its line; a private one nobody', async ({
  briefing,
  signedInAs,
  page,
}) => {
  const ada = await signedInAs('Ada')
  await ada.setViewportSize({ width: 1440, height: 900 })
  await ada.goto(briefing.path)
  await dragOver(ada, passage)
  await ada.getByRole('button', { name: 'Note', exact: true }).click()
  const form = ada.getByRole('form', { name: 'New note' })
  await form.getByRole('textbox', { name: 'Your note' }).fill('Compare the *second* ship.\n\n- weight\n- price')
  await form.getByLabel('Everyone').check()
  await form.getByLabel('Tags').fill('ports, Bananas')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(ada.getByRole('article', { name: 'Your note' })).toContainText('Bananas, ports')

  await select(ada, 'the captain waits'.replace('the', 'The'))
  await ada.keyboard.press('n')
  await form.getByRole('textbox', { name: 'Your note' }).fill('For myself.')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(ada.getByRole('article', { name: 'Your note' })).toHaveCount(2)

  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(briefing.path)
  const note = page.getByRole('article', { name: 'Note by Ada' })
  await expect(note.getByRole('listitem')).toHaveText(['weight', 'price'])
  await expect(note.getByText('ports')).toBeHidden()
  await expect.poll(() => marked(page)).toMatchObject({ amber: [passage] })
  await expect(page.getByText('For myself.')).toBeHidden()
  const words = await page.getByText(passage).boundingBox()
  const beside = await note.boundingBox()
  expect(beside!.x).toBeGreaterThan(words!.x + words!.width)
  expect(Math.abs(beside!.y - words!.y)).toBeLessThan(120)
  await expectAccessible(page)
})

test('on a phone the tools stand at the foot and the notes rise in a sheet that leaves the passage in sight', async ({
  briefing,
  signedInAs,
}) => {
  const ada = await signedInAs('Ada', 'reader', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await ada.goto(briefing.path)
  await select(ada, passage)
  await ada.getByRole('button', { name: 'Note', exact: true }).tap()
  await ada.getByRole('textbox', { name: 'Your note' }).fill('From the tram.')
  await ada.getByRole('button', { name: 'Save' }).tap()
  await ada.getByRole('button', { name: 'Notes (1)' }).tap()
  const sheet = ada.getByRole('region', { name: 'Notes (1)' })
  await sheet.getByRole('button', { name: 'Your note' }).tap()
  await expect(sheet.getByText('From the tram.')).toBeVisible()
  const words = await ada.getByText(passage).boundingBox()
  const above = await sheet.boundingBox()
  expect(words!.y).toBeGreaterThanOrEqual(0)
  expect(words!.y + 24).toBeLessThan(above!.y)
  await expectAccessible(ada)
})

test('a note is changed, deleted and brought back', async ({ briefing, signedInAs }) => {
  const ada = await signedInAs('Ada')
  await ada.setViewportSize({ width: 1440, height: 900 })
  await ada.goto(briefing.path)
  await dragOver(ada, passage)
  await ada.getByRole('button', { name: 'Note', exact: true }).click()
  await ada.getByRole('textbox', { name: 'Your note' }).fill('First thoughts.')
  await ada.getByRole('button', { name: 'Preview' }).click()
  await expect(ada.getByRole('form').getByText('First thoughts.')).toBeVisible()
  await ada.getByRole('button', { name: 'Save' }).click()
  const note = ada.getByRole('article', { name: 'Your note' })
  await note.getByRole('button', { name: 'Edit' }).click()
  await ada.getByRole('textbox', { name: 'Your note' }).fill('Second thoughts.')
  await ada.getByRole('button', { name: 'Save' }).click()
  await expect(note).toContainText('Second thoughts.')
  await note.getByRole('button', { name: 'Delete' }).click()
  await expect(note).toBeHidden()
  const restored = ada.waitForResponse((response) => response.url().endsWith('/restore'))
  await ada.getByRole('button', { name: 'Undo' }).click()
  await expect(note).toContainText('Second thoughts.')
  expect((await restored).status()).toBe(200)
  await ada.reload()
  await expect(note).toContainText('Second thoughts.')
})

test('a link to a note leads to its passage, and words lead to their note', async ({ briefing, signedInAs, page }) => {
  const ada = await signedInAs('Ada')
  await ada.goto(briefing.path)
  const answered = ada.waitForResponse((response) => response.url().endsWith('/api/v1/annotations'))
  await select(ada, 'the bank believes')
  await expect(ada.getByRole('toolbar', { name: 'Selected words' })).toBeVisible()
  await ada.keyboard.press('n')
  await ada.getByRole('textbox', { name: 'Your note' }).fill('Which bank?')
  await ada.getByLabel('Everyone').check()
  await ada.getByRole('button', { name: 'Save' }).click()
  const { id } = (await (await answered).json()) as { id: string }

  await page.setViewportSize({ width: 1440, height: 700 })
  await page.goto(`/annotations/${id}`)
  await expect(page).toHaveURL(new RegExp(`${briefing.path}#note-${id}$`))
  const note = page.getByRole('article', { name: 'Note by Ada' })
  await expect(note).toBeFocused()
  await expect(page.getByText('the page is what the bank believes')).toBeInViewport()
  await expect.poll(() => marked(page)).toMatchObject({ open: ['the bank believes'] })
  await page.keyboard.press('Escape')
  await expect.poll(async () => 'open' in (await marked(page))).toBe(false)
  await clickOn(page, 'the bank believes')
  await expect(note.getByRole('button', { name: 'Copy link' })).toBeVisible()

  const linked = await page.request.get(`/annotations/${id}`, { headers: { accept: 'application/ld+json' } })
  expect(linked.headers()['content-type']).toBe('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"')
  expect(await linked.json()).toMatchObject({
    type: 'Annotation',
    motivation: 'commenting',
    body: { value: 'Which bank?' },
  })
})
