import { expectAccessible, expectValidHtml } from './support/page-quality'
import { expect, test } from './support/test'

test('briefings are found by their words, with the words marked', async ({ page }) => {
  await page.goto('/search')
  await page.getByRole('searchbox', { name: 'Words to find' }).fill('"Lada" Guayaquil or Lada')
  await page.getByRole('search').getByRole('button', { name: 'Search' }).click()
  const hit = page.getByRole('article').filter({ hasText: 'Lada looks at Ecuador again' })
  await expect(hit.locator('mark').first()).toHaveText('Lada')
  await expectAccessible(page)
  await hit.getByRole('link').click()
  await expect(page).toHaveURL(/\/briefings\/lada-looks-at-ecuador-again$/)
})

test('a topic is found by a name in another script, and without its accents', async ({ page }) => {
  await page.goto('/search?q=Нобоа')
  await expect(
    page.getByRole('region', { name: 'Topics of this name' }).or(page.getByText('Topics of this name')),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Daniel Noboa' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Daniel Noboa')
  await page.goto('/search?q=Holguin')
  await expect(page.getByRole('main')).toContainText('Holguín')
})

test('a mistyped word finds what was meant, and says so', async ({ page, publish }) => {
  await publish({ title: 'Chrysanthemums for Kamchatka', markdown: 'Chrysanthemums travel by air to Kamchatka.' })
  await page.goto('/search?q=chrisanthemums')
  await expect(page.getByRole('status')).toContainText('Shown instead: chrysanthemums')
  await expect(page.getByRole('link', { name: 'Chrysanthemums for Kamchatka' }).first()).toBeVisible()
})

test('filters narrow, stay in the form, and what cannot be used is said beside its field', async ({ page }) => {
  await page.goto('/search')
  await page.getByText('Narrow it down').click()
  await page.getByLabel('Country').selectOption({ label: 'Argentina' })
  await page.getByLabel('Published from').fill('2025-03-01')
  await page.getByRole('search').getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('link', { name: 'Argentina, BRICS and the Brazilian example' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Lada looks at Ecuador again' })).toHaveCount(0)
  await page.getByLabel('Topic', { exact: true }).fill('The far side')
  await page.getByRole('search').getByRole('button', { name: 'Search' }).click()
  await expect(page.getByText('There is no topic called “The far side”.')).toBeVisible()
  await expect(page.getByLabel('Topic', { exact: true })).toHaveValue('The far side')
  await expect(page.getByLabel('Published from')).toHaveValue('2025-03-01')
})

test('each language searches its own editions, and others when asked', async ({ page }) => {
  await page.goto('/es/search?q=exportaciones&language=all')
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.goto('/ru/search?q=бананы&language=all')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Поиск')
  await expect(page.getByRole('main')).toContainText('Обзоры')
})

for (const [what, query] of [
  ['nothing', ''],
  ['only a stop word', '?q=the'],
  ['markup', '?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
  ['operators', `?q=${encodeURIComponent(`':* & | ! <-> ( "`)}`],
  ['a place that is none', '?q=x&after=..%2F'],
]) {
  test(`asking for ${what} gives a page that says something`, async ({ page }) => {
    const response = await page.goto(`/search${query}`)
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('searchbox')).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('Something went wrong')
  })
}

for (const [what, query, typed] of [
  ['a control character', '?q=%01x', '\u0001x'],
  ['half a character', '?q=%ED%A0%80', '\uFFFD\uFFFD\uFFFD'],
  ['far too much', `?q=${'x'.repeat(3000)}`, 'x'.repeat(3000)],
  ['a day that is none', '?q=x&from=2025-02-30', 'x'],
] as const) {
  test(`asking for ${what} is refused with a sentence and keeps what was typed`, async ({ page, expectedErrors }) => {
    expectedErrors.push(/400/)
    const response = await page.goto(`/search${query}`)
    expect(response?.status()).toBe(400)
    expect(response?.headers()['cache-control']).toContain('no-store')
    await expect(page.getByRole('searchbox')).toHaveValue(typed)
    await expect(page.getByRole('search').locator('[aria-invalid="true"]')).toHaveCount(1)
    await expect(page.getByRole('main')).not.toContainText('Something went wrong')
  })
}

test('the page is sound HTML, with hits and without', async ({ page }) => {
  await expectValidHtml(page, '/search?q=Ecuador&country=EC')
  await expectValidHtml(page, '/search?q=zzzzqqq&from=nonsense')
})

test('programs get the same as data', async ({ request }) => {
  const response = await request.get('/api/v1/search?q=Lada')
  expect(response.status()).toBe(200)
  const { briefings, count } = await response.json()
  expect(briefings[0].title).toEqual(expect.arrayContaining([{ text: 'Lada', hit: true }]))
  expect(count.atLeast).toBeGreaterThan(0)
  const refused = await request.get(`/api/v1/search?q=${'x'.repeat(201)}`)
  expect(refused.status()).toBe(400)
  expect(refused.headers()['content-type']).toContain('application/problem+json')
})
