import { expectAccessible, expectValidHtml } from './support/page-quality'
import { publicPages } from './support/public-pages'
import { expect, test } from './support/test'

const lada = '/briefings/lada-looks-at-ecuador-again'

test('from the front page a reader comes to a briefing, its topic and its country', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Moving now' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Parts of the site' }).getByRole('link', { name: 'Topics' }).click()
  await page.getByRole('link', { name: 'AvtoVAZ (Lada)' }).first().click()
  await page.getByRole('link', { name: 'Lada looks at Ecuador again' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lada looks at Ecuador again')
  await expect(page.getByText('Puente newsroom')).toBeVisible()
  await page.getByRole('link', { name: 'Russia–Ecuador trade' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Russia–Ecuador trade')
  await page.getByRole('link', { name: 'Ecuador', exact: true }).first().click()
  await expect(page).toHaveURL('/countries/ec')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ecuador')
})

test('a figure in the text shows its record beside it, by mouse and by keyboard', async ({ page }) => {
  await page.goto(lada)
  const figure = page.locator('[data-block]').getByRole('link', { name: 'about US$1 billion' })
  const card = page.getByRole('complementary', { name: 'The record behind these words' })
  await figure.click()
  await expect(card).toContainText('latest figure, per the ambassador')
  await expect(card).toContainText('No dates are recorded for the period it covers')
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await figure.focus()
  await page.keyboard.press('Enter')
  await expect(card).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(figure).toBeFocused()
})

test('what changed is told, listed and compared', async ({ page }) => {
  await page.goto(lada)
  await expect(page.getByRole('heading', { name: 'Corrected 3 March 2025' })).toBeVisible()
  await page.getByRole('link', { name: 'See what changed' }).click()
  await expect(page.locator('ins').filter({ hasText: 'That is his own round figure' })).toBeVisible()
  await page.goto(`${lada}/revisions`)
  await expect(page.getByRole('heading', { name: /^Revision 1 First published, 27 February 2025/ })).toBeVisible()
  await page.getByRole('link', { name: 'Read this revision' }).last().click()
  await expect(page.getByText('You are reading revision 1')).toBeVisible()
  await page.getByRole('link', { name: 'Read the current text' }).click()
  await expect(page).toHaveURL(lada)
})

test('a vote is read country by country, and silence is called silence', async ({ page }) => {
  await page.goto('/briefings/reading-the-24-february-vote')
  await page.getByRole('link', { name: 'UN General Assembly on Ukraine, 24 February 2025' }).click()
  await expect(page.getByRole('row', { name: /^Argentina/ })).toContainText('did not support')
  await expect(page.getByRole('row', { name: /^Brazil/ })).toContainText('abstained')
  await expect(page.getByRole('row', { name: /^Mexico/ })).toContainText('not stated in the source')
})

test('the calendar never guesses what became of a date', async ({ page }) => {
  await page.goto('/calendar/2025')
  const visit = page.getByRole('listitem').filter({ hasText: 'AvtoVAZ delegation visits Ecuador' })
  await expect(visit).toContainText('date passed, outcome not recorded')
  await page.goto('/calendar')
  await expect(page.getByRole('listitem').filter({ hasText: 'Direct Moscow–Quito flights' })).toContainText('hoped for')
  await page.getByRole('link', { name: '2012' }).click()
  await expect(page.getByText('AvtoVAZ announces plans to supply Peru, Ecuador and Bolivia')).toBeVisible()
})

test('the language links lead to the same briefing, and the page says its language', async ({ page }) => {
  await page.goto(lada)
  await page
    .getByRole('navigation', { name: 'Language' })
    .getByRole('link', { name: /Русский/ })
    .click()
  await expect(page).toHaveURL(`/ru${lada}`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.getByRole('link', { name: /около 1\s+млрд/ }).first()).toBeVisible()
})

test('the theme is switched, kept, and given back to the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await background()
  await page.getByRole('button', { name: 'Switch between light and dark' }).click()
  await expect.poll(background).not.toBe(light)
  await page.reload()
  expect(await background()).not.toBe(light)
  await page.getByRole('button', { name: 'Switch between light and dark' }).click()
  await expect.poll(background).toBe(light)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('a phone has the contents at hand, and nothing stands out of the window', async ({ browser, watch }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const page = await context.newPage()
  watch(page)
  for (const path of publicPages) {
    await page.goto(path)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, path).toBeLessThanOrEqual(0)
  }
  await page.goto(lada)
  await page.getByRole('button', { name: 'Contents' }).click()
  await page.getByRole('region', { name: 'Contents' }).getByRole('link', { name: 'What to watch' }).click()
  await expect(page.getByRole('heading', { name: 'What to watch' })).toBeInViewport()
  await context.close()
})

test('a long title, a line of code and a wide table stay inside the window of a phone', async ({ page, publish }) => {
  const briefing = await publish({
    title: 'How the export agencies of seven countries renegotiated phytosanitary certificates with Rosselkhoznadzor',
    markdown: [
      'The certificates are issued by hand, and the form is older than the people who fill it in.',
      `\`\`\`\n${'form-of-the-year-1997 '.repeat(12)}\n\`\`\``,
      `| ${'Certificate and country | '.repeat(8)}\n| ${'--- | '.repeat(8)}\n| ${'Rosselkhoznadzor | '.repeat(8)}`,
    ].join('\n\n'),
  })
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(briefing.path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
})

test('nothing shifts while a briefing loads', async ({ page }) => {
  await page.goto('/')
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(lada, { waitUntil: 'networkidle' })
  const shifted = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
  expect(shifted.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02)
})

test('an address that leads nowhere is a 404 that helps', async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/)
  for (const path of [
    '/nothing',
    '/es/constructor',
    '/briefings/no-such-briefing',
    '/countries/zz',
    '/calendar/1066',
  ]) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.goto('/nothing')
  await page.getByRole('searchbox', { name: 'Search the briefings' }).fill('Lada')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/search\?q=Lada/)
})

test('machines find the feeds, the other languages, the article and the sitemap', async ({ page, origin }) => {
  await page.goto(lada)
  const feed = page.locator('link[rel="alternate"][type="application/atom+xml"]')
  await expect(feed).toHaveAttribute('href', /\/feed\.atom$/)
  await expect(page.locator('link[hreflang="es"]')).toHaveAttribute('href', new RegExp(`/es${lada}$`))
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${lada}$`))
  const article = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(article).toMatchObject({ '@type': 'NewsArticle', headline: 'Lada looks at Ecuador again', inLanguage: 'en' })
  const sitemap = await (await page.request.get('/sitemaps/briefings-1.xml')).text()
  expect(sitemap).toContain(`${lada}</loc>`)
  expect(await (await page.request.get('/robots.txt')).text()).toContain('/sitemap.xml')
  expect(origin).not.toMatch(/\/$/)
})

for (const path of publicPages) {
  test(`${path} is valid HTML and accessible in both themes`, async ({ page }) => {
    await expectValidHtml(page, path)
    await page.goto(path)
    await expectAccessible(page)
  })
}
