/** A date as the record keeps it: the span it may lie in, days as `2025-04-13`; both null when it is open. */
export type DateSpan = {
  startsOn: string | null
  endsOn: string | null
  precision: 'day' | 'month' | 'year' | 'range' | 'open'
}

const part = /^(?<year>[12]\d{3})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/

const twoDigits = (number: number) => String(number).padStart(2, '0')

function readPart(text: string): DateSpan | null {
  const groups = part.exec(text.trim())?.groups
  if (!groups) return null
  const year = Number(groups.year)
  if (!groups.month) return { startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, precision: 'year' }
  const month = Number(groups.month)
  if (month < 1 || month > 12) return null
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const inMonth = `${year}-${twoDigits(month)}`
  if (!groups.day) return { startsOn: `${inMonth}-01`, endsOn: `${inMonth}-${days}`, precision: 'month' }
  const day = Number(groups.day)
  if (day < 1 || day > days) return null
  return { startsOn: `${inMonth}-${groups.day}`, endsOn: `${inMonth}-${groups.day}`, precision: 'day' }
}

/**
 * Reads `2025-04-13`, `2025-04`, `2025`, a range of two of those (`1997–1999`, `2025-03-01..2025-03-15`), or nothing for
 * an open date. Null when it is none of these, names a day that does not exist, or ends before it starts.
 */
export function readWrittenDate(text: string): DateSpan | null {
  const written = text.trim()
  if (written === '') return { startsOn: null, endsOn: null, precision: 'open' }
  const parts = written.split(/\s*(?:\.\.|–|—|\/|\s-\s)\s*/)
  if (parts.length > 2) return null
  const first = readPart(parts[0] ?? '')
  if (!first || parts.length === 1) return first
  const last = readPart(parts[1] ?? '')
  if (!last || String(first.startsOn) > String(last.endsOn)) return null
  return { startsOn: first.startsOn, endsOn: last.endsOn, precision: 'range' }
}

/** Writes a span so that `readWrittenDate` reads the same again. */
export function writeDate({ startsOn, endsOn, precision }: DateSpan): string {
  if (precision === 'open' || !startsOn || !endsOn) return ''
  if (precision === 'day') return startsOn
  if (precision === 'month') return startsOn.slice(0, 7)
  if (precision === 'year') return startsOn.slice(0, 4)
  if (startsOn.endsWith('-01-01') && endsOn.endsWith('-12-31')) return `${startsOn.slice(0, 4)}..${endsOn.slice(0, 4)}`
  return `${startsOn}..${endsOn}`
}

/** The day of a stored date, `2025-04-13`; null for none. */
export function dayOf(date: Date | null): string | null {
  return date ? date.toISOString().slice(0, 10) : null
}

/** A day as the store takes it; null for none. */
export function dateOf(day: string | null): Date | null {
  return day ? new Date(`${day}T00:00:00Z`) : null
}
