import type { Tx } from '@/lib/platform/database'
import type { Sentence } from '@/lib/platform/problem'
import { compose, type UsedRecords } from './composing'
import type { NamedInFile } from './front-matter'
import type { TextFault } from './markdown'

/** What the store has against a file: a key of its front matter, or a place in its text. Lines are the file's. */
export type FileFault = { line: number; key: string; sentence: Sentence } | TextFault

/** The key of the front matter that says what a form calls so. */
const keys: Record<string, string> = { kind: 'revision', furtherReading: 'further_reading' }

/** Faults by field, as publishing tells them, at the lines of their keys; the first line for a key that is not there. */
export function faultsOfFields(fields: Record<string, Sentence>, { lines, bodyLine }: NamedInFile): FileFault[] {
  return Object.entries(fields).map(([field, sentence]) => {
    const key = keys[field] ?? field
    return { line: field === 'markdown' ? bodyLine : (lines[key] ?? 1), key, sentence }
  })
}

function unknownEntries(key: string, slugs: string[], known: { slug: string }[], file: NamedInFile): FileFault[] {
  const have = new Set(known.map(({ slug }) => slug))
  return slugs.flatMap((slug, index) => {
    if (slug === '' || have.has(slug)) return []
    const sentence = { key: 'desk:unknown_record', values: { slug } }
    return [{ line: file.lines[`${key}.${index}`] ?? 1, key, sentence }]
  })
}

/** Looks up all that a file names. Returns everything the store does not have, and what the text uses of it. */
export async function unknownIn(tx: Tx, file: NamedInFile): Promise<{ faults: FileFault[]; used: UsedRecords }> {
  const { faults, used } = await compose(tx, file.markdown, file.locale)
  const query = (slugs: string[]) => ({ where: { slug: { in: slugs } }, select: { slug: true } })
  const topics = await tx.topic.findMany(query(file.topics))
  const sources = await tx.source.findMany(query([...file.sources, ...file.furtherReading]))
  return {
    used,
    faults: [
      ...unknownEntries('topics', file.topics, topics, file),
      ...unknownEntries('sources', file.sources, sources, file),
      ...unknownEntries('further_reading', file.furtherReading, sources, file),
      ...faults.map((fault) => ({ ...fault, line: file.bodyLine + fault.line - 1 })),
    ],
  }
}
