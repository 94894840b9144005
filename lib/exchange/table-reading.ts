import type { ForeignNote, Unreadable } from './foreign-note'
import { foreignNote } from './note-reading'

export type TableFormat = 'hypothesis-csv' | 'readwise-csv'

/** Which program wrote a table, and where its columns are; null for a table of neither. */
export type Table = { format: TableFormat; columns: ReadonlyMap<string, number> }

/** Reads the first record of a table. */
export function tableOf(head: readonly string[]): Table | null {
  const columns = new Map(head.map((name, place) => [name.trim().toLowerCase(), place] as const))
  if (columns.has('quote') && columns.has('url')) return { format: 'hypothesis-csv', columns }
  if (columns.has('highlight') && (columns.has('book title') || columns.has('title') || columns.has('url'))) {
    return { format: 'readwise-csv', columns }
  }
  return null
}

const separated = (names: string) =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** One record of a table as a note. Cells that are missing count as empty; a record of one cell is broken. */
export function recordRead(
  { format, columns }: Table,
  cells: readonly string[],
): { note: ForeignNote } | { fault: Unreadable } {
  const cell = (...names: string[]) => {
    const place = names.map((name) => columns.get(name)).find((found) => found !== undefined)
    return place === undefined ? '' : (cells[place] ?? '').trim()
  }
  if (cells.length < 2) return { fault: 'broken' }
  if (format === 'hypothesis-csv') {
    if (/^reply$/i.test(cell('annotation/reply type', 'type'))) return { fault: 'reply' }
    return foreignNote({
      address: cell('url'),
      quote: cell('quote'),
      body: cell('comment'),
      tags: separated(cell('tags')),
      createdAt: cell('created at'),
    })
  }
  return foreignNote({
    address: cell('url', 'source url', 'source'),
    title: cell('book title', 'title'),
    quote: cell('highlight'),
    body: cell('note'),
    tags: separated(cell('tags')),
    colour: cell('color', 'colour'),
    createdAt: cell('highlighted at', 'date'),
  })
}
