import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { chromiumArguments, chromiumPath } from '../e2e/support/chromium'
import { startServer } from '../e2e/support/server'
import { openDatabase } from '../scripts/database.mjs'
import { say } from '../scripts/install.mjs'

type Times = { text: number; firstMarks: number | null; longestTask: number }
type Watched = typeof globalThis & { firstMarks?: number; longest: number; markedAt: number[] }

const runs = 7
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

// tsx gives functions their names by a helper, which a page knows nothing of.
const named = 'globalThis.__name = (value) => value'

// Runs in the page before anything of it does.
function watch() {
  const page = globalThis as Watched
  page.longest = 0
  page.markedAt = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) page.longest = Math.max(page.longest, duration)
  }).observe({ type: 'longtask', buffered: true })
  const set = HighlightRegistry.prototype.set
  HighlightRegistry.prototype.set = function (this: HighlightRegistry, ...args) {
    // Painted with the frame after this.
    requestAnimationFrame(() => {
      page.firstMarks ??= performance.now()
    })
    return set.apply(this, args)
  }
  const add = Highlight.prototype.add
  Highlight.prototype.add = function (this: Highlight, ...args) {
    page.markedAt.push(Date.now())
    return add.apply(this, args)
  }
}

async function opened(browser: Browser, address: string, viewport: { width: number; height: number }): Promise<Times> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await page.addInitScript(named)
  await page.addInitScript(watch)
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.waitForTimeout(500)
  const times = await page.evaluate(() => {
    const { firstMarks, longest } = globalThis as Watched
    const text = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    return { text, firstMarks: firstMarks ?? null, longestTask: longest }
  })
  await context.close()
  return times
}

async function openings(browser: Browser, address: string, viewport: { width: number; height: number }) {
  const all: Times[] = []
  for (let run = 0; run < runs; run += 1) all.push(await opened(browser, address, viewport))
  const marks = all.flatMap(({ text, firstMarks }) => (firstMarks === null ? [] : Math.max(0, firstMarks - text)))
  return {
    marks: marks.length > runs / 2 ? `${median(marks).toFixed(0)} ms` : 'not in time',
    task: median(all.map(({ longestTask }) => longestTask)),
  }
}

/** Scrolls the list of notes for five seconds; frames a second, and the longest frame in milliseconds. */
async function scrolled(browser: Browser, address: string) {
  const page = await browser.newPage({ viewport: { width: 820, height: 1_180 } })
  await page.addInitScript(named)
  await page.goto(address)
  await page.getByRole('button', { name: /^Notes \(/ }).click()
  await page.waitForTimeout(500)
  const frames = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const sheet = document.querySelector('.notes-sheet') as HTMLElement
        const lengths: number[] = []
        let before = performance.now()
        const begun = before
        const frame = (now: number) => {
          lengths.push(now - before)
          before = now
          sheet.scrollTop += 80
          if (now - begun < 5_000) requestAnimationFrame(frame)
          else resolve(lengths.slice(1))
        }
        requestAnimationFrame(frame)
      }),
  )
  const listed = await page.getByRole('heading', { name: /^Notes \(/ }).textContent()
  await page.close()
  const total = frames.reduce((sum, length) => sum + length, 0)
  return {
    perSecond: (frames.length * 1_000) / total,
    p99: frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.99)] ?? 0,
    listed,
  }
}

async function signedIn(browser: Browser, origin: string, name: string): Promise<Page> {
  const { db, transaction } = await import('@/lib/platform/database')
  const { openSession } = await import('@/lib/accounts/sessions')
  const { sealed, sessionCookieName } = await import('@/lib/accounts/session-cookie')
  const { signedInMark } = await import('@/lib/accounts/signed-in-mark')
  const user = await db.user.create({ data: { name, email: `${name.toLowerCase()}.${Date.now()}@readers.test` } })
  const secret = await transaction((tx) => openSession(tx, user.id, 'Bench'))
  const context = await browser.newContext({ viewport: { width: 1_440, height: 900 } })
  await context.addCookies([
    { name: sessionCookieName(), value: await sealed(secret), url: origin, httpOnly: true },
    { name: signedInMark, value: '1', url: origin },
  ])
  return context.newPage()
}

/** From the press of the button in one browser to the mark in the other, for twenty notes. */
async function toAnotherScreen(browser: Browser, origin: string, slug: string, revisionId: string) {
  const { db } = await import('@/lib/platform/database')
  const block = await db.block.findFirstOrThrow({ where: { revisionId, kind: 'paragraph' } })
  const [ada, bruno] = [await signedIn(browser, origin, 'Ada'), await signedIn(browser, origin, 'Bruno')]
  await bruno.addInitScript(named)
  await bruno.addInitScript(watch)
  const stream = bruno.waitForRequest((request) => request.url().includes('/live?'))
  await bruno.goto(`${origin}/briefings/${slug}`)
  await stream
  await ada.goto(`${origin}/briefings/${slug}`)
  await bruno.waitForTimeout(1_000)
  const took: number[] = []
  for (let note = 0; note < 20; note += 1) {
    const place = { startKey: block.key, start: note, endKey: block.key, end: note + 8 }
    const data = { ...place, revisionId, quote: block.text.slice(note, note + 8), visibility: 'public', colour: 'rose' }
    await bruno.evaluate(() => (globalThis as Watched).markedAt.splice(0))
    const sentAt = await ada.evaluate(async (body) => {
      const at = Date.now()
      const headers = { 'content-type': 'application/json' }
      await fetch('/api/v1/annotations', { method: 'POST', headers, body: JSON.stringify(body) })
      return at
    }, data)
    await bruno.waitForFunction(() => (globalThis as Watched).markedAt.length > 0)
    took.push((await bruno.evaluate(() => (globalThis as Watched).markedAt[0] ?? 0)) - sentAt)
  }
  return { p50: median(took), worst: Math.max(...took) }
}

/** Measures in a real browser what notes cost a reader, and prints one table. */
export async function benchMarks(): Promise<void> {
  const data = mkdtempSync(path.join(os.tmpdir(), 'puente-marks-'))
  process.env.PUENTE_DATA = data
  say('Starting the built server on a store of its own …')
  const environment = { AUTH_SECRET: 'known to the bench alone, as its cookies need it', PUENTE_TRUST_PROXY: '0' }
  const server = await startServer({ data, environment })
  Object.assign(process.env, { AUTH_SECRET: environment.AUTH_SECRET, PUENTE_URL: server.url })
  const database = await openDatabase()
  const { closeDatabase } = await import('@/lib/platform/database')
  const { noteDown } = await import('./marks-store')
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments })
  try {
    say('Making 60 KB with no note, 1,000 notes and 10,000 …')
    const live = await noteDown('without-notes', 0)
    await noteDown('with-1000', 1_000)
    await noteDown('with-10000', 10_000)
    const rows: string[] = []
    const row = (line: string) => {
      say(line)
      rows.push(`| ${line.replace(': ', ' | ')} |`)
    }
    for (const [name, viewport] of [
      ['phone', { width: 390, height: 844 }],
      ['wide', { width: 1_440, height: 900 }],
    ] as const) {
      say(`Opening pages, ${name} …`)
      const bare = await openings(browser, `${server.url}/briefings/without-notes`, viewport)
      const noted = await openings(browser, `${server.url}/briefings/with-1000`, viewport)
      row(`first marks after the text, 1,000 notes, ${name}: ${noted.marks}`)
      row(`longest task over 50 ms, 1,000 notes (none), ${name}: ${noted.task.toFixed(0)} ms (${bare.task.toFixed(0)})`)
    }
    say('Scrolling …')
    const { perSecond, p99, listed } = await scrolled(browser, `${server.url}/briefings/with-10000`)
    row(
      `scrolling the list of 10,000 (${listed} at the end): ${perSecond.toFixed(0)} frames/s, p99 ${p99.toFixed(0)} ms`,
    )
    say('Writing notes …')
    const { p50, worst } = await toAnotherScreen(browser, server.url, 'without-notes', live.revisionId)
    row(`a note to another reader’s screen: p50 ${p50} ms, worst of 20 ${worst} ms`)
    const load = os.loadavg()[0]?.toFixed(0)
    process.stdout.write(
      `\n${os.cpus().length} cores, load average ${load}\n\n| what | figure |\n|---|---:|\n${rows.join('\n')}\n`,
    )
  } finally {
    await browser.close()
    await closeDatabase()
    await database.close()
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
