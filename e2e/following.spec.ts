import type { Page } from 'playwright/test'
import { expectAccessible } from './support/page-quality'
import { expect, test } from './support/test'

const now = () => new Date().toISOString()

async function follow(reader: Page, country: string, name: string) {
  await reader.goto(country)
  await reader
    .getByRole('main')
    .getByRole('button', { name: `Follow ${name}` })
    .click()
  await expect(reader.getByRole('main').getByRole('button', { name: `Following ${name}` })).toBeEnabled()
}

const topic = (reader: Page, name: string) => reader.getByRole('region', { name })

test('what is new in a followed country waits until it is marked as read', async ({ publish, signedInAs }) => {
  const ada = await signedInAs('Ada')
  await follow(ada, '/countries/ec', 'Ecuador')
  const briefing = await publish({ title: 'The quay at dawn', publishedAt: now() })
  const { slug, title } = briefing
  await publish({
    slug,
    title,
    kind: 'correction',
    note: 'The ship had a name.',
    publishedAt: now(),
    markdown: 'A ship.',
  })

  await ada.goto('/following')
  const ecuador = topic(ada, 'Ecuador')
  await expect(ecuador.getByRole('article').filter({ hasText: title })).toHaveCount(1)
  await expect(ecuador).toContainText('Correction')
  await expect(ecuador).toContainText('The ship had a name.')
  await expectAccessible(ada)
  await ada.reload()
  await expect(ecuador.getByRole('link', { name: title })).toBeVisible()
  await ada.getByRole('button', { name: 'Mark as read: Ecuador' }).click()
  await expect(ecuador).toContainText('Nothing new since')
  await expect(ecuador.getByRole('article')).toHaveCount(0)
})

test('a topic is given up, taken back, and followed more closely', async ({ signedInAs }) => {
  const ada = await signedInAs('Ada')
  await follow(ada, '/countries/ec', 'Ecuador')
  await ada.goto('/following')
  await ada.getByText('How closely').click()
  await ada.getByRole('button', { name: 'Stop following Ecuador' }).click()
  await expect(ada.getByText('You no longer follow Ecuador.')).toBeVisible()
  await ada.getByRole('button', { name: 'Undo' }).click()
  await expect(topic(ada, 'Ecuador')).toBeVisible()
  await expect(ada.getByText('You no longer follow Ecuador.')).toHaveCount(0)
  await ada.getByText('How closely').click()
  await ada.getByLabel('Level').selectOption({ label: 'Mute: leave it out' })
  await ada.getByRole('button', { name: 'Save' }).click()
  await expect(topic(ada, 'Ecuador')).toContainText('Muted')
})

test('who has read an earlier revision is told, and shown what changed', async ({ briefing, publish, signedInAs }) => {
  const ada = await signedInAs('Ada')
  const noted = ada.waitForResponse((response) => response.url().endsWith(`/briefings/${briefing.slug}/read`))
  await ada.goto(briefing.path)
  expect((await noted).status()).toBe(200)
  const { slug, title } = briefing
  await publish({
    slug,
    title,
    kind: 'update',
    note: 'It rains.',
    markdown: 'It rains on the quay.',
    publishedAt: now(),
  })
  await expect(async () => {
    await ada.goto(briefing.path)
    await expect(ada.getByText('Changed since you read revision 1.')).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await ada.getByRole('link', { name: 'See the changes' }).click()
  await expect(ada).toHaveURL(/\/compare\/1\/2$/)
})

test('somebody signed out is led to sign in and back', async ({ page, person }) => {
  const ada = await person('Ada')
  await page.goto('/countries/ec')
  const follow = page.getByRole('main').getByRole('link', { name: 'Follow Ecuador' })
  // Before the script has come it leads to a page that asks.
  await expect(follow).toHaveAttribute('href', /sign-in/)
  await follow.click()
  await page.getByLabel('E-mail').first().fill(ada.email)
  await page.getByLabel('Password').fill(ada.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/countries\/ec$/)
  await page.getByRole('main').getByRole('button', { name: 'Follow Ecuador' }).press('Enter')
  await expect(page.getByRole('main').getByRole('button', { name: 'Following Ecuador' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('a follow that fails says so and can be tried again', async ({ signedInAs, expectedErrors }) => {
  expectedErrors.push(/503/)
  const ada = await signedInAs('Ada')
  await ada.route('**/api/v1/follows/*', (route) => route.fulfill({ status: 503, body: '{}' }))
  await ada.goto('/countries/ec')
  await ada.getByRole('main').getByRole('button', { name: 'Follow Ecuador' }).click()
  await expect(ada.getByText('That did not work. Please try again.')).toBeVisible()
  await ada.unroute('**/api/v1/follows/*')
  await ada.getByRole('main').getByRole('button', { name: 'Follow Ecuador' }).click()
  await expect(ada.getByRole('main').getByRole('button', { name: 'Following Ecuador' })).toBeVisible()
})

test('all of it works without scripts', async ({ publish, signedInAs }) => {
  const ada = await signedInAs('Ada', 'reader', { javaScriptEnabled: false })
  await ada.goto('/following')
  await expect(ada.getByText('You follow nothing yet.')).toBeVisible()
  await ada.goto('/countries/ec')
  await ada.getByRole('main').getByRole('link', { name: 'Follow Ecuador' }).click()
  await ada.getByRole('button', { name: 'Follow Ecuador' }).click()
  await expect(topic(ada, 'Ecuador')).toContainText('Nothing new since')
  const { title } = await publish({ title: 'Night at the quay', publishedAt: now() })
  await ada.reload()
  await expect(topic(ada, 'Ecuador').getByRole('link', { name: title })).toBeVisible()
  await ada.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(topic(ada, 'Ecuador')).toContainText('Nothing new since')
  await ada.getByText('How closely').click()
  await ada.getByRole('button', { name: 'Stop following Ecuador' }).click()
  await ada.getByRole('button', { name: 'Undo' }).click()
  await expect(topic(ada, 'Ecuador')).toBeVisible()
})

test('a stranger is asked to sign in, and nobody reads what others follow', async ({ page, signedInAs }) => {
  await page.goto('/following')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Ffollowing$/)
  const ada = await signedInAs('Ada')
  await follow(ada, '/countries/ec', 'Ecuador')
  const bob = await signedInAs('Bob')
  await bob.goto('/following')
  await expect(bob.getByText('You follow nothing yet.')).toBeVisible()
})
