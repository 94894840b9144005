import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { noteBody } from '@/lib/annotations/note-body'
import { bibtexEntry, cslItem } from '@/lib/exchange/citation'
import { csvBeginning, csvLine } from '@/lib/exchange/csv-line'
import { literal } from '@/lib/exchange/markdown-file'
import { ownMarkdown } from '@/lib/exchange/own-markdown'
import { zipped } from '@/lib/exchange/zip'
import { bibtexEntries } from './bibtex'

describe('a CSV table', () => {
  test('is read back cell by cell, whatever stands in them', () => {
    const table = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 }), { minLength: 1 })
    fc.assert(
      fc.property(table, (rows) => {
        const read = parse(csvBeginning + rows.map(csvLine).join(''), { bom: true, record_delimiter: '\r\n' })
        expect(read).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^[=+\-@\t\r\n＝＋－＠]/, "'$&"))))
      }),
    )
  })

  test.each(['=1+1', '+7 495', '-2', '@SUM(A1)', '\tx', '\rx', '＝1'])('%j is text to a spreadsheet', (cell) => {
    expect(csvLine([cell])).toBe(`"'${cell}"\r\n`)
  })
})

describe('Markdown', () => {
  const shown = (markdown: string) =>
    noteBody(markdown)
      .map((node) =>
        node.type === 'paragraph'
          ? node.children.map((one) => ('text' in one ? one.text : one.type)).join('')
          : node.type,
      )
      .join('|')

  test.each([
    '*stars* and _lines_',
    '# no heading',
    '1. no list',
    '- no list either',
    '> no quotation',
    '[no](link) and <b>no element</b>',
    '`no code` ~~no~~ ==mark== %%comment%% $x$',
    'a ^note-1',
  ])('%j is shown to the letter', (words) => {
    expect(shown(literal(words))).toBe(words)
  })

  test('of a note keeps what it means, and lets neither HTML nor block ids through', () => {
    expect(ownMarkdown('*Yes*, <script>x</script> <https://a.example> `<b>` ^note-1')).toBe(
      '*Yes*, \\<script>x\\</script> <https://a.example> `<b>` \\^note-1',
    )
  })

  test('of a note with an open code block ends with it', () => {
    expect(ownMarkdown('Look:\n```\n<b>')).toBe('Look:\n```\n<b>\n```')
  })
})

const source = {
  slug: 'port-register',
  title: 'Register of {the} port: 50% & more_',
  publisher: 'The port',
  author: 'Ana Torres and Sons',
  published: 'Winter 2024',
  publishedOn: '2024-02-01',
  url: 'https://port.example/a_b?c=1%20&d={x}',
  note: 'In Spanish',
}

describe('a cited source', () => {
  test('is read back from BibTeX', () => {
    const [entry] = bibtexEntries(bibtexEntry(source))
    expect(entry).toMatchObject({ key: 'port-register', type: 'misc' })
    expect(entry).toMatchObject({
      TITLE: 'Register of \\textbraceleftthe\\textbraceright port: 50% \\& more_',
      AUTHOR: 'Ana Torres and Sons',
      YEAR: '2024',
      URL: 'https://port.example/a_b?c=1%20&d=%7Bx%7D',
    })
  })

  test('without a day, address or author is read back too', () => {
    const bare = { ...source, publishedOn: null, url: null, author: '', note: '' }
    expect(bibtexEntries(bibtexEntry(bare))[0]).toMatchObject({ YEAR: '2024' })
    expect(cslItem(bare)).toEqual({
      id: 'port-register',
      type: 'document',
      title: source.title,
      publisher: 'The port',
      issued: { literal: 'Winter 2024' },
    })
  })

  test('is CSL-JSON', () => {
    expect(cslItem(source)).toMatchObject({
      type: 'webpage',
      issued: { 'date-parts': [[2024, 2, 1]] },
      URL: source.url,
    })
  })
})

async function* pieces(...texts: string[]) {
  yield* texts
}

async function zipOf(files: Record<string, string[]>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  async function* listed() {
    for (const [name, texts] of Object.entries(files)) yield { name, pieces: pieces(...texts) }
  }
  for await (const chunk of zipped(listed())) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('a zip', () => {
  const files = { 'a/notas ё.md': ['# Ё\n', 'x'.repeat(300_000)], 'empty.csv': [], 'b.json': ['{}'] }

  test('is read back by another library', async () => {
    const read = Object.entries(unzipSync(await zipOf(files)))
    expect(read.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual(
      Object.entries(files).map(([name, texts]) => [name, texts.join('')]),
    )
  })

  test('of the same files has the same bytes', async () => {
    expect(await zipOf(files)).toEqual(await zipOf(files))
  })

  test('fails when a file cannot be read', async () => {
    async function* broken() {
      yield 'one'
      throw new Error('The store is away.')
    }
    const written = async () => {
      async function* one() {
        yield { name: 'a', pieces: broken() }
      }
      for await (const _ of zipped(one()));
    }
    await expect(written()).rejects.toThrow('The store is away.')
  })
})
