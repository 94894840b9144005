import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { isDrawnWhole } from '../answering.mjs'
import { contentSecurityPolicy } from '../content-security-policy.mjs'
import { themeScript } from '../theme-script.mjs'
import { scriptsLater, withScriptsLater } from './scripts-later.mjs'

const require = createRequire(import.meta.url)
const { default: FileSystemCache } = require('next/dist/server/lib/incremental-cache/file-system-cache')

const inlineScript = /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g
// A page says in its head that it stands for nothing: thrown inside it, Next would send a page without words.
const statusMark = /<meta name="puente:status" content="(404|410)"/

const flight = 'self.__next_f.push('
const runtime =
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(\{"otherChunks":\[[\w\-./",]*\],"runtimeModuleIds":\[[\d,]*\]\}\);?$/
const bootstrap = new Set([
  themeScript,
  scriptsLater,
  '(self.__next_f=self.__next_f||[]).push([0])',
  'requestAnimationFrame(function(){$RT=performance.now()});',
])

function isData(text) {
  try {
    return Array.isArray(JSON.parse(text))
  } catch {
    return false
  }
}

// Only what Next itself emits, and our one theme script, is let through: hashing whatever stands in the page would bless
// an attacker's script as well.
const ours = (body) =>
  bootstrap.has(body) ||
  runtime.test(body) ||
  (body.startsWith(flight) && body.endsWith(')') && isData(body.slice(flight.length, -1)))

function protect(page) {
  // What is made for each request (`postponed`) brings the policy with its nonce from proxy.ts.
  if (page?.kind !== 'APP_PAGE' || typeof page.html !== 'string' || page.postponed !== undefined) return page
  if (page.headers?.['content-security-policy']) return page
  page.html = withScriptsLater(page.html)
  const hashes = new Set()
  for (const [, body] of page.html.matchAll(inlineScript)) {
    if (ours(body)) hashes.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`)
  }
  page.headers = { ...page.headers, 'content-security-policy': contentSecurityPolicy([...hashes]) }
  const marked = statusMark.exec(page.html)
  if (marked) page.status = Number(marked[1])
  return page
}

/**
 * The stock page cache, which lets the scripts of every public page wait for its text, and adds the policy that allows its
 * own inline scripts and no others.
 */
export default class PageCache extends FileSystemCache {
  async get(...args) {
    if (isDrawnWhole()) return null
    const entry = await super.get(...args)
    if (entry?.value) protect(entry.value)
    return entry
  }

  async set(key, data, context) {
    return super.set(key, protect(data), context)
  }
}
