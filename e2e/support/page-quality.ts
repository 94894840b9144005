import AxeBuilder from '@axe-core/playwright'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { expect, type Page } from 'playwright/test'

const validator = new HtmlValidate(new FileSystemConfigLoader())

/** Fails with each violation of WCAG 2.2 AA that axe finds on the page, in the light and in the dark theme. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
    )
    expect(found, `${page.url()} in the ${colorScheme} theme`).toEqual([])
  }
}

/** Fails with each error that html-validate finds in the HTML which the server sends for a path. */
export async function expectValidHtml(page: Page, path: string): Promise<void> {
  const answer = await page.request.get(path)
  const report = await validator.validateString(await answer.text(), 'page.html')
  const found = report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
  )
  expect(found, path).toEqual([])
}
