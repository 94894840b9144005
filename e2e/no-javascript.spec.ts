import { publicPages } from './support/public-pages'
import { expect, test } from './support/test'

test.use({ javaScriptEnabled: false })

const lada = '/briefings/lada-looks-at-ecuador-again'

test('a briefing is read whole without a script: text, figures, sources, vote', async ({ page }) => {
  await page.goto('/topics/avtovaz')
  await page.getByRole('link', { name: 'Lada looks at Ecuador again' }).first().click()
  await expect(page.getByText('Silence would be informative as well')).toBeVisible()
  await page.locator('[data-block]').getByRole('link', { name: 'about US$1 billion' }).click()
  await expect(page).toHaveURL(/#figure-ecuador-exports-to-russia$/)
  const record = page.locator('#figure-ecuador-exports-to-russia')
  await expect(record).toBeInViewport()
  await expect(record).toContainText('latest figure, per the ambassador')
  await page.goto(lada)
  await page.getByRole('link', { name: 'Source 1' }).first().click()
  await expect(page.locator('#source-russia-ecuador-trade-briefing-2025')).toBeInViewport()
  await page.goto('/briefings/reading-the-24-february-vote')
  await expect(page.getByRole('row', { name: /^Abstained/ })).toContainText('Brazil')
})

test('a briefing that is not in a language yet says in which it can be read', async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/)
  const answer = await page.goto('/ru/briefings/what-ecuador-sells-to-russia')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'По-русски этого ещё нет' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('What Ecuador sells to Russia')
})

test('every public page has its title and its words without a script', async ({ page }) => {
  for (const path of publicPages) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
    const words = await page.getByRole('main').textContent()
    expect(words?.length, path).toBeGreaterThan(80)
  }
})

test('what needs a script is not offered without one', async ({ page }) => {
  await page.goto(lada)
  await expect(page.getByRole('button', { name: 'Switch between light and dark' })).toBeHidden()
})

test('a phone opens the contents without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(lada)
  await page.getByRole('button', { name: 'Contents' }).click()
  await expect(page.getByRole('region', { name: 'Contents' })).toBeVisible()
  await context.close()
})
