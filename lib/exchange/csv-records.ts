import type { Entry } from './entry'

const longest = 256 * 1024
const separators = [',', ';', '\t']

type Scan = { text: string; separator: string; end: RegExp; at: number; line: number }

/** The separator that stands most often in the first line: spreadsheets of some countries write `;`. */
function separatorOf(text: string): string {
  const [head = ''] = text.slice(0, 4_096).split(/\r?\n/, 1)
  const counts = separators.map((separator) => head.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}

/** The text between the quotes that open here; null when they never close. */
function quoted(scan: Scan): string | null {
  const begin = scan.at + 1
  for (let from = begin; ; ) {
    const close = scan.text.indexOf('"', from)
    if (close < 0) return null
    if (scan.text[close + 1] !== '"') {
      scan.at = close + 1
      const cell = scan.text.slice(begin, close).replaceAll('""', '"')
      scan.line += cell.split('\n').length - 1
      return cell
    }
    from = close + 2
  }
}

/** The cell that begins here. What stands behind a closing quote belongs to it, as spreadsheets read it. */
function cell(scan: Scan): string | null {
  const inQuotes = scan.text[scan.at] === '"' ? quoted(scan) : ''
  if (inQuotes === null) return null
  scan.end.lastIndex = scan.at
  const until = scan.end.exec(scan.text)?.index ?? scan.text.length
  const rest = scan.text.slice(scan.at, until)
  scan.at = until
  return inQuotes + (inQuotes === '' ? rest : rest.trim())
}

function record(scan: Scan): string[] | null {
  const cells: string[] = []
  for (;;) {
    const next = cell(scan)
    if (next === null) return null
    cells.push(next)
    if (scan.text[scan.at] !== scan.separator) break
    scan.at += 1
  }
  if (scan.text[scan.at] === '\r') scan.at += 1
  if (scan.text[scan.at] === '\n') scan.at += 1
  scan.line += 1
  return cells
}

/**
 * The records of a CSV file (RFC 4180, any of three separators), one by one with the line each begins on; empty lines are
 * left out. A quoted cell that never ends is `cut_off`, and the last.
 */
export function* csvRecords(file: string): Generator<Entry<string[]>> {
  const text = file.replace(/^\uFEFF/, '')
  const separator = separatorOf(text)
  const scan: Scan = { text, separator, end: new RegExp(`[${separator}\\r\\n]`, 'g'), at: 0, line: 1 }
  while (scan.at < text.length) {
    const { at, line } = scan
    const cells = record(scan)
    if (cells === null) {
      yield { line, fault: 'cut_off' }
      return
    }
    if (scan.at - at > longest) yield { line, fault: 'too_large' }
    else if (cells.some((one) => one !== '')) yield { line, value: cells }
  }
}
