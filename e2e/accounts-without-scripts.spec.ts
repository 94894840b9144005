import { expect, test } from './support/test'

test.use({ javaScriptEnabled: false })

test('one signs in and comes back to where one was', async ({ page, person }) => {
  const ada = await person('Ada')
  await page.goto('/topics')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.locator('#email').fill(ada.email)
  await page.getByLabel('Password').fill(ada.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/topics$/)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/settings$/)
  await page.getByLabel('Name').fill('Ada Without')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.goto('/settings')
  await expect(page.getByLabel('Name')).toHaveValue('Ada Without')
})

test('what is wrong is told beside the form, and what was typed is still there', async ({
  page,
  person,
  signedInAs,
  expectedErrors,
}) => {
  expectedErrors.push(/401/, /400/)
  const ada = await person('Ada')
  await page.goto('/sign-in')
  await page.locator('#email').fill(ada.email)
  await page.getByLabel('Password').fill('low tide at midnight')
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toHaveText('This e-mail address and password do not belong together.')
  await expect(page.locator('#email')).toHaveValue(ada.email)

  const hers = await signedInAs(ada, 'reader', { javaScriptEnabled: false })
  await hers.goto('/settings')
  await hers.getByLabel('Current password').fill('low tide at midnight')
  await hers.getByLabel('New password').fill('mangroves at low water')
  await hers.getByRole('button', { name: 'Set the password' }).click()
  await expect(hers.getByText('This is not your password.')).toBeVisible()
})
