import { editorOf, listening, publishFrom, saved, startBriefing } from './support/desk'
import { expectAccessible } from './support/page-quality'
import { expect, test } from './support/test'

test('an author writes with the record at hand, publishes, corrects, compares and retracts', async ({
  signedInAs,
  page: reader,
  expectedErrors,
}) => {
  const page = await signedInAs('Rosa Quispe', 'author')
  const slug = await startBriefing(page, `Boxes at the quay ${Date.now()}`)
  const text = editorOf(page)
  await text.fill('Ecuador sold ')
  await text.press('Control+k')
  await page.getByRole('combobox', { name: /Find a figure/ }).fill('exports')
  await expect(page.getByRole('option', { name: /\{\{figure:ecuador-exports-to-russia\|bare\}\}/ })).toContainText(
    /US\$1.billion/,
  )
  const whole = page.getByRole('option', { name: /\{\{figure:ecuador-exports-to-russia\}\}/ })
  await expect(whole).toContainText(/about US\$1.billion/)
  await whole.click()
  await expect(text).toHaveValue('Ecuador sold {{figure:ecuador-exports-to-russia}}')
  await text.pressSequentially(' abroad.')
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByText(/Ecuador sold about US\$1.billion abroad\./)).toBeVisible()
  await saved(page)
  await expectAccessible(page)

  await publishFrom(page)
  await expect(page.getByText('Revision 1 is published.')).toBeVisible()
  const address = `/briefings/${slug}`
  await reader.goto(address)
  await expect(reader.locator('[data-block]').first()).toHaveText(/Ecuador sold about US\$1.billion abroad\./)

  await text.fill('Ecuador shipped {{figure:ecuador-exports-to-russia}} abroad.')
  await publishFrom(page, 'Correction')
  await expect(page.getByText('Please fill this in.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Correction' })).toBeChecked()
  await expect(page.locator('ins').filter({ hasText: 'shipped' })).toBeVisible()
  await page.getByRole('textbox', { name: 'What changed, for readers' }).fill('We wrote sold; it was shipped.')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Revision 2 is published.')).toBeVisible()

  await page.getByRole('link', { name: 'Revisions' }).click()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page).toHaveURL(new RegExp(`${address}/compare/1/2$`))
  await expect(page.locator('del').filter({ hasText: 'sold' })).toBeVisible()

  await page.goto(`/desk?show=published`)
  await page
    .getByRole('link', { name: /^Boxes at the quay/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Retract …' }).click()
  await page.getByRole('textbox', { name: 'Reason, for readers' }).fill('The ledger was forged.')
  await page.getByRole('button', { name: 'Retract the briefing' }).click()
  await expect(page.getByText('This is not the name in the briefing’s address.')).toBeVisible()
  await page.getByRole('textbox', { name: /to confirm$/ }).fill(slug)
  await page.getByRole('button', { name: 'Retract the briefing' }).click()
  await expect(page.getByText('retracted').first()).toBeVisible()
  expectedErrors.push(/410/)
  await expect.poll(async () => (await reader.goto(address))?.status()).toBe(410)
  await expect(reader.getByText('The ledger was forged.')).toBeVisible()
})

test('two people in one draft: the later save is refused with both texts, and nothing is lost', async ({
  signedInAs,
  person,
  expectedErrors,
}) => {
  expectedErrors.push(/409/)
  const olga = await person('Olga Petrova', 'editor')
  const [first, second] = [await signedInAs(olga), await signedInAs('Inés Andrade', 'editor')]
  await startBriefing(first, `Two pens ${Date.now()}`)
  await editorOf(first).fill('The first line.')
  await first.getByRole('button', { name: 'Save' }).click()
  await saved(first)
  await second.goto(first.url())
  await listening(second)
  await editorOf(second).fill('The first line, by Inés.')
  await second.getByRole('button', { name: 'Save' }).click()
  await saved(second)
  await editorOf(first).fill('The first line, by Olga.')
  const alert = first.getByRole('alert').filter({ hasText: 'Somebody else saved this draft' })
  await expect(alert).toBeVisible()
  await expect(alert.getByRole('region', { name: 'Yours, not saved' })).toContainText('by Olga.')
  await expect(alert.getByRole('region', { name: 'Theirs, saved' })).toContainText('by Inés.')
  await second.reload()
  await expect(editorOf(second)).toHaveValue('The first line, by Inés.')
  await alert.getByRole('button', { name: 'Save yours over theirs' }).click()
  await expect(alert).toBeHidden()
  await saved(first)
  await second.reload()
  await expect(editorOf(second)).toHaveValue('The first line, by Olga.')
})

test('a text that is typed and left is there again', async ({ signedInAs }) => {
  const page = await signedInAs('Rosa Quispe', 'author')
  await startBriefing(page, `Left alone ${Date.now()}`)
  await saved(page)
  await editorOf(page).fill('Typed in a hurry.')
  await page.reload()
  await expect(editorOf(page)).toHaveValue('Typed in a hurry.')
})

test('a binding that names nothing is told by its line, and keeps the briefing from being published', async ({
  signedInAs,
}) => {
  const page = await signedInAs('Rosa Quispe', 'author')
  await startBriefing(page, `Atlantis ${Date.now()}`)
  await editorOf(page).fill('One.\n\nTwo {{figure:gold-of-atlantis}}.')
  const preview = page.getByRole('region', { name: 'Preview' })
  await preview.getByRole('button', { name: /^Line 3: nothing in the record/ }).click()
  await expect(editorOf(page)).toBeFocused()
  await page.getByRole('button', { name: /^Publish/ }).click()
  await expect(page.getByRole('heading', { name: 'It cannot be published yet' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0)
})

test('a date is added, moved and held, each with its reason in the history', async ({ signedInAs }) => {
  const page = await signedInAs('Rosa Quispe', 'author')
  const title = `The ship leaves ${Date.now()}`
  await page.goto('/desk/dates/new')
  await page.getByRole('group', { name: 'What happens' }).getByRole('textbox', { name: 'English' }).fill(title)
  await page.getByRole('textbox', { name: 'Date', exact: true }).fill('spring')
  await page.getByRole('combobox', { name: 'Find a source' }).fill('trade')
  await page.getByRole('option', { name: /^Trade briefing/ }).click()
  await page.getByRole('button', { name: 'Add a date' }).click()
  await expect(page.getByText(/This is not a date that can be read/)).toBeVisible()
  await expect(page.getByRole('group', { name: 'What happens' }).getByRole('textbox', { name: 'English' })).toHaveValue(
    title,
  )
  await page.getByRole('textbox', { name: 'Date', exact: true }).fill('2031-03')
  await page.getByRole('button', { name: 'Add a date' }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText('March 2031, announced').first()).toBeVisible()
  const move = page.getByRole('form', { name: 'Move it' })
  await move.getByRole('textbox', { name: 'Date', exact: true }).fill('2031-04-13')
  await move.getByRole('textbox', { name: 'Why' }).fill('The crew is late.')
  await move.getByRole('button', { name: 'Move the date' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'The crew is late.' })).toContainText('13 April 2031')
  await expectAccessible(page)
  const settle = page.getByRole('form', { name: 'Record the outcome' })
  await settle.getByRole('textbox', { name: 'What is known of it' }).fill('She sailed at noon.')
  await settle.getByRole('button', { name: 'Record it' }).click()
  await expect(page.getByText('Its outcome is recorded: held.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'She sailed at noon.' })).toBeVisible()
})

test('what is typed before the script has come is kept and saved', async ({ signedInAs }) => {
  const page = await signedInAs('Rosa Quispe', 'author')
  await startBriefing(page, `Early words ${Date.now()}`)
  await saved(page)
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await opened
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  await editorOf(page).fill('The crane stands still.')
  const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT')
  open()
  await kept
  await saved(page)
  await expect(editorOf(page)).toHaveValue('The crane stands still.')
  await page.unroute('**/_next/static/chunks/*.js')
  await page.reload()
  await expect(editorOf(page)).toHaveValue('The crane stands still.')
})

test('without scripts a draft is written, saved and published', async ({ signedInAs }) => {
  const page = await signedInAs('Rosa Quispe', 'author', { javaScriptEnabled: false })
  await page.goto('/desk')
  await page.getByRole('textbox', { name: 'Title of a new briefing' }).fill(`By plain form ${Date.now()}`)
  await page.getByRole('button', { name: 'Start it' }).click()
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('Nothing but a form.')
  await page.getByRole('combobox', { name: 'Find a topic' }).fill('ecuador')
  await editorOf(page).fill('Written *by hand*.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('checkbox', { name: 'Ecuador' })).toBeChecked()
  await expect(page.getByRole('region', { name: 'Preview' }).getByText('Written by hand.')).toBeVisible()
  await publishFrom(page)
  await expect(page.getByText('Revision 1 is published.')).toBeVisible()
})

test('readers find no desk', async ({ signedInAs, expectedErrors }) => {
  expectedErrors.push(/404/)
  const page = await signedInAs('Tomás Vera')
  for (const path of ['/desk', '/desk/dates', '/desk/figures/new', '/desk/sources']) {
    expect((await page.goto(path))?.status(), path).toBe(404)
  }
})
