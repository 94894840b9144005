import type { Entry } from './entry'

const containers = new Set(['items', 'annotations', 'rows', '@graph'])
const deepestList = 8
const longest = 256 * 1024

type Scan = { text: string; at: number; line: number }

/** Moves over white space, and over `also` where it stands. */
function skip(scan: Scan, also = '') {
  for (; scan.at < scan.text.length; scan.at += 1) {
    const sign = scan.text[scan.at]!
    if (sign === '\n') scan.line += 1
    else if (sign !== ' ' && sign !== '\t' && sign !== '\r' && !(also !== '' && also.includes(sign))) return
  }
}

/** Moves behind the string that begins here; false when the file ends in it. */
function overString(scan: Scan): boolean {
  for (scan.at += 1; scan.at < scan.text.length; scan.at += 1) {
    const sign = scan.text.charCodeAt(scan.at)
    if (sign === 0x5c) scan.at += 1
    else if (sign === 0x0a) scan.line += 1
    else if (sign === 0x22) {
      scan.at += 1
      return true
    }
  }
  return false
}

/** Moves behind the value that begins here, whatever it is; false when the file ends in it. */
function overValue(scan: Scan): boolean {
  let depth = 0
  while (scan.at < scan.text.length) {
    const sign = scan.text.charCodeAt(scan.at)
    if (sign === 0x22) {
      if (!overString(scan)) return false
      if (depth === 0) return true
      continue
    }
    if (sign === 0x7b || sign === 0x5b) depth += 1
    else if (sign === 0x7d || sign === 0x5d) {
      if (depth === 0) return true
      depth -= 1
      if (depth === 0) {
        scan.at += 1
        return true
      }
    } else if (sign === 0x2c && depth === 0) return true
    else if (sign === 0x0a) scan.line += 1
    scan.at += 1
  }
  return false
}

function* element(scan: Scan): Generator<Entry> {
  const { at, line } = scan
  const isWhole = overValue(scan)
  if (!isWhole) yield { line, fault: 'cut_off' }
  else if (scan.at - at > longest) yield { line, fault: 'too_large' }
  else {
    try {
      yield { line, value: JSON.parse(scan.text.slice(at, scan.at)) as unknown }
    } catch {
      yield { line, fault: 'broken' }
    }
  }
}

function* list(scan: Scan, depth: number): Generator<Entry> {
  const { line } = scan
  scan.at += 1
  for (;;) {
    skip(scan, ',')
    const sign = scan.text[scan.at]
    if (sign === undefined) {
      yield { line: scan.line, fault: 'cut_off' }
      return
    }
    if (sign === ']') {
      scan.at += 1
      return
    }
    // A bracket that closes nothing here: what follows cannot be told apart.
    if (sign === '}') {
      yield { line, fault: 'broken' }
      scan.at = scan.text.length
      return
    }
    if (sign === '[' && depth < deepestList) yield* list(scan, depth + 1)
    else yield* element(scan)
  }
}

/** The lists of notes in an object: under a known name, in it or in its `first` page. `found` tells whether there was one. */
function* lists(scan: Scan, isPage: boolean, found: { list: boolean }): Generator<Entry> {
  scan.at += 1
  for (;;) {
    skip(scan, ',')
    const sign = scan.text[scan.at]
    if (sign === undefined) {
      if (found.list) yield { line: scan.line, fault: 'cut_off' }
      return
    }
    if (sign !== '"') {
      scan.at += 1
      return
    }
    const begins = scan.at
    if (!overString(scan)) return
    const name = scan.text.slice(begins + 1, scan.at - 1)
    skip(scan, ':')
    const next = scan.text[scan.at]
    if (next === '[' && containers.has(name)) {
      found.list = true
      yield* list(scan, 1)
    } else if (next === '{' && name === 'first' && !isPage) yield* lists(scan, true, found)
    else if (!overValue(scan)) return
  }
}

function* elements(text: string): Generator<Entry> {
  const scan: Scan = { text, at: 0, line: 1 }
  skip(scan, '\uFEFF')
  const begin = { ...scan }
  if (text[scan.at] === '[') yield* list(scan, 1)
  else {
    const found = { list: false }
    yield* lists(scan, false, found)
    if (!found.list) yield* element(begin)
  }
}

/**
 * The notes of a JSON file, one by one with the line each begins on, also when the file ends too soon: a list, an object
 * with a list under `items`, `annotations`, `rows` or `@graph` (in it or in its `first`), or one annotation alone.
 */
export function* jsonElements(text: string): Generator<Entry> {
  for (const entry of elements(text)) {
    yield entry
    if ('fault' in entry && entry.fault === 'cut_off') return
  }
}
