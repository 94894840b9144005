import { expect, test } from './support/test'

const words = 'mangroves at low water'

test('somebody makes an account from the mail and comes back to what they read', async ({ page, mailbox, person }) => {
  const { email } = await person('Taken')
  await page.goto('/sign-in?next=%2Ftopics')
  await page.getByRole('link', { name: 'Make an account' }).click()

  // An address that is taken is answered like any other; only its mail differs.
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  const told = page.getByRole('main').getByRole('status')
  await expect(told).toHaveText(`Please look at your mail: a link is on its way to ${email}.`)
  expect((await mailbox.mailTo(email)).subject).toBe('You already have an account on Puente')

  const own = email.replace('taken', 'carmen')
  await page.getByLabel('E-mail address').fill(own)
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(told).toHaveText(`Please look at your mail: a link is on its way to ${own}.`)
  await page.goto(mailbox.linkIn(await mailbox.mailTo(own)))
  await page.getByLabel('Name').fill('Carmen Vélez')
  await page.getByLabel('Password').fill('password123')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByText('This is one of the passwords that are tried first.')).toBeVisible()
  await expect(page.getByLabel('Password')).toBeFocused()
  await expect(page.getByLabel('Name')).toHaveValue('Carmen Vélez')
  await page.getByLabel('Password').fill(words)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page).toHaveURL(/\/topics$/)
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
})

test('a link in a mail is good once, and looking at it does not use it up', async ({
  browser,
  page,
  mailbox,
  person,
}) => {
  const ada = await person('Ada')
  await page.goto('/sign-in')
  await page.locator('#link-email').fill(ada.email)
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  const link = mailbox.linkIn(await mailbox.mailTo(ada.email))
  for (let count = 0; count < 3; count += 1) expect((await page.request.get(link)).status()).toBe(200)
  await page.goto(link)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()

  const other = await browser.newContext()
  const stranger = await other.newPage()
  await stranger.goto(link)
  await expect(stranger.getByRole('heading', { name: 'This link leads nowhere any more' })).toBeVisible()
  await other.close()
})

test('a wrong password is told beside what was typed; ten of them a minute are enough', async ({
  page,
  person,
  expectedErrors,
}) => {
  expectedErrors.push(/429/)
  const ada = await person('Ada')
  await page.goto('/sign-in')
  const attempt = async (password: string) => {
    await page.getByLabel('Password').fill(password)
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  }
  await page.locator('#email').fill(ada.email)
  const refusal = page.getByRole('main').getByRole('alert')
  await attempt('low tide at midnight')
  await expect(refusal).toHaveText('This e-mail address and password do not belong together.')
  await expect(page.locator('#email')).toHaveValue(ada.email)

  const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const form = { csrfToken, email: ada.email, password: 'low tide at midnight', json: 'true' }
  const statuses: number[] = []
  for (let count = 0; count < 10; count += 1) {
    statuses.push((await page.request.post('/api/auth/callback/credentials', { form })).status())
  }
  expect(statuses).toEqual([...Array(9).fill(401), 429])
  const sent = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await attempt(ada.password)
  expect((await sent).status()).toBe(429)
  expect(Number((await sent).headers()['retry-after'])).toBeGreaterThan(0)
  await expect(refusal).toHaveText(/^That was too often\. Please try again in \d+ seconds?\.$/)
})

test('a forgotten password is set anew, and other browsers are signed out', async ({
  page,
  signedInAs,
  person,
  mailbox,
}) => {
  const ada = await person('Ada')
  const elsewhere = await signedInAs(ada)
  await elsewhere.goto('/settings')
  await page.goto('/reset-password')
  await page.getByLabel('E-mail address').fill(ada.email)
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await page.goto(mailbox.linkIn(await mailbox.mailTo(ada.email, /new password/)))
  await page.getByLabel('New password').fill(words)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
  await mailbox.mailTo(ada.email, /has changed/)
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=%2Fsettings$/)
})

test('a reader changes name, language and time zone', async ({ signedInAs, expectedErrors }) => {
  // React in development, when one page follows another in a new language: the theme script has run already.
  expectedErrors.push(/Encountered a script tag/)
  const page = await signedInAs('Ada')
  await page.goto('/settings')
  await page.getByLabel('Name').fill('Ada Quiroga')
  await page.getByLabel('Time zone').selectOption('America/Guayaquil')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ru')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page).toHaveURL(/\/ru\/settings$/)
  await expect(page.getByLabel('Имя')).toHaveValue('Ada Quiroga')
  await expect(page.getByLabel('Часовой пояс')).toHaveValue('America/Guayaquil')
  // What a form of ours would never send.
  await page.getByLabel('Часовой пояс').evaluate((select: HTMLSelectElement) => {
    select.add(new Option('Mars', 'Mars/Olympus', true, true))
  })
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await expect(page.getByText('Часового пояса с таким названием нет.')).toBeVisible()
})

test('a reader sees every browser, ends one, and signs out everywhere', async ({ person, signedInAs }) => {
  const ada = await person('Ada')
  const [here, there] = [await signedInAs(ada), await signedInAs(ada)]
  await here.goto('/settings')
  const rows = here.getByRole('listitem').filter({ hasText: 'last seen' })
  await expect(rows).toHaveCount(2)
  await rows
    .filter({ hasNotText: 'this browser' })
    .getByRole('button', { name: /^Sign out: / })
    .click()
  await expect(rows).toHaveCount(1)
  expect((await there.request.get('/api/v1/account')).status()).toBe(401)

  await here.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(here).toHaveURL(/\/$/)
  await expect(here.getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect((await here.request.get('/api/v1/account')).status()).toBe(401)
})

test('the menu leads everywhere and signs out', async ({ signedInAs }) => {
  const page = await signedInAs('Ada', 'author')
  await page.goto('/')
  await page.getByRole('button', { name: 'Account' }).click()
  for (const name of ['Notes', 'Tags', 'Following', 'Desk', 'Settings']) {
    await expect(page.getByRole('banner').getByRole('link', { name, exact: true })).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Account' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect((await page.request.get('/api/v1/account')).status()).toBe(401)
})

test('everything of one’s own comes in one file', async ({ person, signedInAs }) => {
  const ada = await person('Ada')
  const page = await signedInAs(ada)
  await page.goto('/settings')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download everything' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^puente-\d{4}-\d\d-\d\d\.json$/)
  const text = await (await page.request.get('/api/v1/account/export')).text()
  expect(JSON.parse(text)).toMatchObject({ account: { email: ada.email }, annotations: [], tags: [] })
})

test('an account is deleted once its address is typed', async ({ person, signedInAs, page }) => {
  const ada = await person('Ada')
  const own = await signedInAs(ada)
  await own.goto('/settings')
  await own.getByLabel(`Type ${ada.email} to confirm`).fill('somebody@else.test')
  await own.getByRole('button', { name: 'Delete my account' }).click()
  await expect(own.getByText('This is not the address of your account.')).toBeVisible()
  await own.getByLabel(`Type ${ada.email} to confirm`).fill(ada.email)
  await own.getByRole('button', { name: 'Delete my account' }).click()
  await expect(own.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.goto('/sign-in')
  await page.locator('#email').fill(ada.email)
  await page.getByLabel('Password').fill(ada.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('do not belong together')
})

test('an administrator changes a role and shuts somebody out, in force at once', async ({ person, signedInAs }) => {
  const boris = await person('Boris')
  const [his, keeper] = [await signedInAs(boris), await signedInAs('Keeper', 'administrator')]
  await keeper.goto(`/desk/people?q=${encodeURIComponent(boris.email)}`)
  await keeper.getByLabel('Role of Boris', { exact: true }).selectOption('author')
  await keeper.getByRole('button', { name: 'Change: Role of Boris' }).click()
  await expect(keeper.getByText('Saved.')).toBeVisible()
  expect(await (await his.request.get('/api/v1/account')).json()).toMatchObject({ role: 'author' })
  await keeper.getByRole('button', { name: 'Shut out: Boris' }).click()
  await expect(keeper.getByRole('button', { name: 'Let in: Boris' })).toBeVisible()
  expect((await his.request.get('/api/v1/account')).status()).toBe(401)
  await his.goto('/desk/people')
  await expect(his).toHaveURL(/\/sign-in/)
})

test('a page of another site is never where one goes', async ({ page, person }) => {
  const ada = await person('Ada')
  await page.goto('/sign-in?next=%2F%5Cevil.example')
  await page.locator('#email').fill(ada.email)
  await page.getByLabel('Password').fill(ada.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
  expect(new URL(page.url()).origin).toBe(new URL(process.env.PUENTE_E2E_URL ?? '').origin)
})
