import type { Source } from '@/lib/facts/source'
import { localized } from '@/lib/platform/i18n/locales'
import { noteFragment, paths } from '@/lib/platform/paths'
import { bibtexEntry, cslItem } from './citation'
import { csvBeginning, csvLine } from './csv-line'
import { exportedAnnotation } from './exported-annotation'
import { markdownHead, markdownNote } from './markdown-file'
import type { LeavingNote } from './queries'

type Notes = AsyncIterable<LeavingNote>

const columns = ['id', 'address', 'briefing', 'title', 'language', 'quote', 'note', 'label', 'tags', 'colour']
const facts = ['visibility', 'group', 'author', 'created', 'updated', 'passage', 'reply_to']

function cells(note: LeavingNote, origin: string): string[] {
  const { slug, locale, title } = note.briefing
  const briefing = origin + localized(locale, paths.briefing(slug))
  const { id, quote, body, label, tags, colour, visibility, group, author, createdAt, updatedAt, parentId } = note
  const own = [
    id,
    `${briefing}#${noteFragment(id)}`,
    briefing,
    title,
    locale,
    quote,
    body,
    label ?? '',
    tags.join(', '),
  ]
  const { status } = note.anchor
  return [...own, colour, visibility, group?.name ?? '', author, createdAt, updatedAt, status, parentId ?? '']
}

/** All notes as one CSV table, one note a line. */
export async function* csvFile(notes: Notes, origin: string): AsyncGenerator<string> {
  yield csvBeginning + csvLine([...columns, ...facts])
  for await (const note of notes) yield csvLine(cells(note, origin))
}

/** All notes as one W3C AnnotationCollection with one page; `total` is how many there are. */
export async function* jsonLdFile(notes: Notes, total: number, origin: string): AsyncGenerator<string> {
  const id = `${origin}${paths.notesExport('jsonld')}`
  const collection = { '@context': 'http://www.w3.org/ns/anno.jsonld', id, type: 'AnnotationCollection', total }
  const page = { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, partOf: id, items: [] }
  const [before = '', after = ''] = JSON.stringify({ ...collection, first: page }, null, 1).split('[]')
  yield `${before}[`
  let separator = '\n'
  for await (const note of notes) {
    yield separator + JSON.stringify(exportedAnnotation(note, origin))
    separator = ',\n'
  }
  yield `\n]${after}\n`
}

/** The notes on one edition of a briefing as a Markdown file. */
export async function* markdownFile(notes: Notes, origin: string): AsyncGenerator<string> {
  let isFirst = true
  for await (const note of notes) {
    if (isFirst) yield markdownHead(note.briefing, origin)
    isFirst = false
    yield markdownNote(note, origin)
  }
}

/** The sources as a BibTeX file. */
export async function* bibtexFile(sources: readonly Source[]): AsyncGenerator<string> {
  yield sources.map(bibtexEntry).join('\n')
}

/** The sources as a CSL-JSON file. */
export async function* cslFile(sources: readonly Source[]): AsyncGenerator<string> {
  yield `${JSON.stringify(sources.map(cslItem), null, 1)}\n`
}
