import { expectAccessible, expectValidHtml } from './support/page-quality'
import { test } from './support/test'

for (const path of ['/sign-in', '/es/sign-up', '/ru/reset-password', '/link/gone']) {
  test(`${path} is accessible and valid`, async ({ page, expectedErrors }) => {
    if (path === '/link/gone') expectedErrors.push(/410/)
    await page.goto(path)
    await expectAccessible(page)
    await expectValidHtml(page, path)
  })
}

for (const path of ['/ru/settings', '/desk/people?q=Keeper']) {
  test(`${path} is accessible and valid`, async ({ signedInAs }) => {
    const page = await signedInAs('Keeper', 'administrator')
    await page.goto(path)
    await expectAccessible(page)
    await expectValidHtml(page, path)
  })
}
