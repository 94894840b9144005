import { dragOver, marked } from './support/select-words'
import { expect, test } from './support/test'

const passage = 'the boxes stand in the shade of the quay'

test('a lost answer and a second try make one note, and what was typed is kept', async ({
  briefing,
  signedInAs,
  expectedErrors,
}) => {
  expectedErrors.push(/net::ERR_FAILED/)
  const ada = await signedInAs('Ada')
  await ada.setViewportSize({ width: 1440, height: 900 })
  await ada.goto(briefing.path)
  let lost = 0
  await ada.route('**/api/v1/annotations', async (route) => {
    if (lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    await route.abort()
  })
  await dragOver(ada, passage)
  await ada.getByRole('button', { name: 'Note', exact: true }).click()
  await ada.getByRole('textbox', { name: 'Your note' }).fill('Written in a tunnel.')
  await ada.getByRole('button', { name: 'Save' }).click()
  await expect(ada.getByRole('alert').filter({ hasText: 'Not saved.' })).toBeVisible()
  await ada.getByRole('button', { name: 'Edit' }).click()
  await ada.getByRole('textbox', { name: 'Your note' }).fill('Written in a tunnel, changed outside.')
  await ada.getByRole('button', { name: 'Save' }).click()
  await expect(ada.getByRole('article', { name: 'Your note' }).getByRole('button', { name: 'Delete' })).toBeVisible()
  await ada.reload()
  await expect(ada.getByRole('article', { name: 'Your note' })).toHaveCount(1)
  await expect(ada.getByText('Written in a tunnel, changed outside.')).toBeVisible()
})

test('somebody who is signed out finds their words and the passage again after signing in', async ({
  briefing,
  person,
  page,
}) => {
  const ada = await person('Ada')
  await page.goto(briefing.path)
  await dragOver(page, passage)
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await page.getByRole('textbox', { name: 'Your note' }).fill('Before I had signed in.')
  await page.getByRole('link', { name: 'Sign in to keep this' }).click()
  await page.getByLabel('E-mail address').first().fill(ada.email)
  await page.getByLabel('Password').fill(ada.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(new RegExp(`${briefing.path}$`))
  await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Before I had signed in.')
  await expect.poll(() => marked(page)).toMatchObject({ draft: [passage] })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => marked(page)).toMatchObject({ 'own-amber': [passage] })
})

test('a note on words that have just changed is refused and kept as a draft; others follow their words', async ({
  briefing,
  publish,
  signedInAs,
  expectedErrors,
}) => {
  expectedErrors.push(/409/)
  const ada = await signedInAs('Ada')
  await ada.setViewportSize({ width: 1440, height: 900 })
  await ada.goto(briefing.path)
  await dragOver(ada, 'The first ship takes boxes for Saint Petersburg.')
  await ada.getByRole('button', { name: 'Highlight in rose' }).click()
  await expect
    .poll(() => marked(ada))
    .toMatchObject({ 'own-rose': ['The first ship takes boxes for Saint Petersburg.'] })
  await dragOver(ada, passage)
  await ada.getByRole('button', { name: 'Note', exact: true }).click()
  await ada.getByRole('textbox', { name: 'Your note' }).fill('In the shade?')

  const markdown = `An opening that was added.

Ecuador's packers say that the warehouses of bananas are full. By morning the boxes stand in the sun.

- The first ship takes boxes for Saint Petersburg.
`
  await publish({ slug: briefing.slug, kind: 'update', note: 'The boxes stand in the sun.', markdown })
  await ada.getByRole('button', { name: 'Save' }).click()
  await expect(ada.getByText('The text has just changed.')).toBeVisible()
  await ada.getByRole('button', { name: 'Load the page again' }).click()
  await expect(ada.getByText('An opening that was added.')).toBeVisible()
  await expect(ada.getByRole('textbox', { name: 'Your note' })).toHaveValue('In the shade?')
  await expect(ada.getByText('The words you had chosen are no longer in the text.')).toBeVisible()
  await expect
    .poll(() => marked(ada))
    .toMatchObject({ 'own-rose': ['The first ship takes boxes for Saint Petersburg.'] })
  await dragOver(ada, 'the boxes stand in the sun')
  await ada.getByRole('button', { name: 'Note', exact: true }).click()
  await ada.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => marked(ada)).toMatchObject({ 'own-amber': ['the boxes stand in the sun'] })
})
