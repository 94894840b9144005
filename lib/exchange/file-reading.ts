import { annotationRead } from './annotation-reading'
import { csvRecords } from './csv-records'
import type { Reading } from './foreign-note'
import { jsonElements } from './json-elements'
import { recordRead, type TableFormat, tableOf } from './table-reading'

export type FileFormat = 'json' | TableFormat

/** What kind of file it is and its notes, read as they are asked for; null for a file of none of the kinds. */
export type ReadFile = { format: FileFormat; readings: Generator<Reading> } | null

function* notesOfJson(text: string): Generator<Reading> {
  for (const entry of jsonElements(text)) {
    const { line } = entry
    yield 'fault' in entry ? { line, fault: entry.fault } : { line, ...annotationRead(entry.value) }
  }
}

/** Reads JSON-LD, Hypothesis' JSON and CSV, and Readwise's CSV: whatever of a file can be read, also of half a file. */
export function readFile(text: string): ReadFile {
  if (/^[\s\uFEFF]*[[{]/.test(text.slice(0, 1_000))) return { format: 'json', readings: notesOfJson(text) }
  const records = csvRecords(text)
  const head = records.next()
  const table = !head.done && 'value' in head.value ? tableOf(head.value.value) : null
  if (!table) return null
  function* notes(): Generator<Reading> {
    for (const entry of records) {
      const { line } = entry
      yield 'fault' in entry ? { line, fault: entry.fault } : { line, ...recordRead(table!, entry.value) }
    }
  }
  return { format: table.format, readings: notes() }
}
