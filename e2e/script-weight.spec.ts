import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright/test'
import { select } from './support/select-words'
import { expect, test } from './support/test'

// What of the built files is downloaded for notes. A file of Next holds many modules, each a function under a number, that
// name what they import; React and what other parts of the page use as well are there without notes.

const kilobyte = 1024
const chunk = '(globalThis.TURBOPACK||'

type Module = { id: string; text: string; imports: string[] }

function modulesOf(file: string): Module[] {
  const loaded: unknown[][] = []
  new Function('globalThis', 'self', 'document', file)({ TURBOPACK: loaded }, {}, {})
  const [parts = []] = loaded
  return parts.flatMap((part, index) => {
    if (typeof part !== 'function') return []
    const text = part.toString()
    return [
      { id: String(parts[index - 1]), text, imports: [...text.matchAll(/\.i\((\d+)\)/g)].map(([, id]) => String(id)) },
    ]
  })
}

/** The modules that are there for one of them alone. */
function onlyFor(root: Module, all: readonly Module[]): Module[] {
  const own = new Set([root])
  for (;;) {
    const next = all.filter(({ id }) => {
      const users = all.filter(({ imports }) => imports.includes(id))
      return users.length > 0 && users.every((user) => own.has(user))
    })
    const fresh = next.filter((module) => !own.has(module))
    if (fresh.length === 0) return [...own]
    for (const module of fresh) own.add(module)
  }
}

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length

/** The scripts that a page asks for, as their text by address. */
function scriptsOf(page: Page): Map<string, Promise<string>> {
  const scripts = new Map<string, Promise<string>>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.text())
  })
  return scripts
}

test('the marks cost who only reads 3 KB, with the way to more 3.5; who wants to write gets 25 KB', async ({
  briefing,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const scripts = scriptsOf(page)
  await page.goto(briefing.path, { waitUntil: 'networkidle' })
  const first = new Map([...scripts])
  const files = await Promise.all(first.values())
  const modules = files.filter((file) => file.startsWith(chunk)).flatMap(modulesOf)
  const island = modules.find(({ text }) => text.includes('"AnnotationIsland"'))
  if (!island) throw new Error('The script of the notes was not found.')
  const reading = onlyFor(island, modules)
  const painter = reading.filter((module) => module !== island)
  expect(painter.some(({ text }) => text.includes('CSS.highlights'))).toBe(true)
  const weigh = (some: Module[]) => gzipped(some.map(({ text }) => text).join('\n'))
  const weights = { painter: weigh(painter), reading: weigh(reading) }
  // With what waits for somebody who wants more.
  expect(weights.painter).toBeLessThanOrEqual(3 * kilobyte)
  expect(weights.reading).toBeLessThanOrEqual(3.5 * kilobyte)

  await select(page, 'the boxes stand in the shade of the quay')
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor()
  await page.waitForLoadState('networkidle')
  const late = [...scripts].filter(([address]) => !first.has(address))
  const writing = (await Promise.all(late.map(([, text]) => text))).reduce((sum, text) => sum + gzipped(text), 0)
  expect(late.length).toBeGreaterThan(0)
  expect(writing).toBeLessThanOrEqual(25 * kilobyte)
  test.info().annotations.push({ type: 'weight', description: JSON.stringify({ ...weights, writing }) })
})
