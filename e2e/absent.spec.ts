import { expect, test } from './support/test'

test('what is not at the desk is answered with a 404, and a link that is no longer good with a 410', async ({
  signedInAs,
  expectedErrors,
}) => {
  expectedErrors.push(/404|410/)
  const page = await signedInAs('Olga Petrova', 'editor')
  const nobody = '0198b2c0-0000-7000-8000-000000000000'
  for (const path of [
    ...[`/desk/briefings/${nobody}`, '/desk/briefings/x/publish', `/desk/briefings/${nobody}/revisions`],
    ...['/desk/dates/no-such-date', '/es/desk/figures/no-such-figure', `/groups/${nobody}`, `/notes/${nobody}`],
    ...['/tags/never-used', '/briefings/no-such/compare/1/2', '/briefings/no-such/revisions/1'],
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404)
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect((await page.goto('/link/used-long-ago'))?.status()).toBe(410)
  await expect(page.getByText(/It has been used or is too old/)).toBeVisible()
  expect((await page.goto('/desk/figures/new'))?.status()).toBe(200)
})
