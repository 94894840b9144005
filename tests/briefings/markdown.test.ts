import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBinding } from '@/lib/briefings/bindings'
import { type DraftInline, type DraftNode, readMarkdown } from '@/lib/briefings/markdown'
import { locales } from '@/lib/platform/i18n/locales'
import { spoken } from '@/lib/platform/i18n/sentences'

const read = (markdown: string) => readMarkdown(markdown).nodes
const wordsOf = (node: DraftNode | undefined) => (node && 'children' in node ? (node.children as DraftInline[]) : [])

describe('a text', () => {
  test('has paragraphs, headings, lists, quotes, tables, code and rules', () => {
    const nodes = read(
      [
        ...['## Bananas', 'Full.', '- one\n- two', '3. three', '> said', '| a | b |\n|---|---|\n| c | d |'],
        ...['```\ncode\n```', '***'],
      ].join('\n\n'),
    )
    expect(nodes.map(({ type }) => type)).toEqual([
      ...['heading', 'paragraph', 'list', 'list', 'quote', 'table', 'code', 'rule'],
    ])
    expect(nodes[3]).toMatchObject({ ordered: true, start: 3 })
    expect(nodes[5]).toMatchObject({ head: [{}, {}], rows: [[{}, {}]] })
  })

  test('is one line where it was wrapped, and breaks where it was told to', () => {
    const words = wordsOf(read('Bananas\nare full.  \nCocoa has room.')[0])
    expect(words).toEqual([
      { type: 'text', text: 'Bananas are full.' },
      { type: 'break' },
      { type: 'text', text: 'Cocoa has room.' },
    ])
  })

  test('has no markup of its own: tags and pictures are words', () => {
    const text = JSON.stringify(read('<script>alert(1)</script> <b>full</b>\n\n<div>\n\n![bananas](/bananas.png)'))
    expect(text).toContain('<script>alert(1)</script>')
    expect(text).not.toContain('"html')
    expect(text).not.toContain('"image"')
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'ftp://a.example',
  ])('does not link to %s', (address) => {
    expect(JSON.stringify(read(`[bananas](${address})`))).not.toContain('"link"')
  })

  test.each(['https://a.example/b', 'http://a.example', 'mailto:ana@a.example', '/topics/bananas', '#full'])(
    'links to %s',
    (address) => {
      expect(wordsOf(read(`[bananas](${address})`)[0])[0]).toMatchObject({ type: 'link', href: address })
    },
  )

  test('is in NFC, in code too', () => {
    expect(wordsOf(read('Holgui\u0301n `sa\u0303o`')[0])).toEqual([
      { type: 'text', text: 'Holguín ' },
      { type: 'code', text: 'são' },
    ])
  })

  test('is read without a throw, whatever it is', () => {
    const piece = fc.constantFrom(
      '- ',
      '> ',
      '{{',
      '}}',
      '{{figure:a}}',
      '|',
      '\n',
      '```',
      '*',
      '[',
      '](',
      ')',
      'a',
      '&lt;',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        expect(() => readMarkdown(pieces.join(''))).not.toThrow()
      }),
    )
  })
})

describe('a binding', () => {
  test.each([
    ['figure:banana-exports', { kind: 'figure', slug: 'banana-exports', iso2: null, option: null }],
    ['figure:banana-exports|bare', { kind: 'figure', slug: 'banana-exports', iso2: null, option: 'bare' }],
    ['date:harvest|in', { kind: 'date', slug: 'harvest', iso2: null, option: 'in' }],
    ['topic:bananas|the yellow fruit', { kind: 'topic', slug: 'bananas', iso2: null, option: 'the yellow fruit' }],
    ['position:banana-vote/EC', { kind: 'position', slug: 'banana-vote', iso2: 'EC', option: null }],
    ['votes:banana-vote', { kind: 'votes', slug: 'banana-vote', iso2: null, option: null }],
  ])('%s is read', (content, binding) => {
    expect(readBinding(content)).toEqual(binding)
  })

  test.each([
    '',
    'figure',
    'figure:',
    'number:x',
    'figure:Bananas',
    'figure:x|round',
    'date:x|bare',
    'position:x',
    'source:x|y',
    'figure:x/EC',
    'constructor:x',
  ])('%j is none', (content) => {
    expect(readBinding(content)).toBeNull()
  })

  test.each([
    ['in a sentence', 'Full.\n\nShips\n{{figures:x}}.', 4],
    ['in a cell', 'a | b\n--|--\nc | {{figures:x}}', 3],
    ['in a list', '- a\n- b\n\n  {{figures:x}}', 4],
    ['after a break', 'a  \nb  \n{{figures:x}}', 3],
    ['that was not closed', 'a\nShips {{figure:x.', 2],
    ['that was closed too early', 'Ships {{figure:x}.', 1],
    ['that was not opened', 'Ships figure:x}}.', 1],
    ['of votes within a sentence', 'See {{votes:x}}.', 1],
  ])('at fault %s is told of with its line', (_, markdown, line) => {
    const { faults } = readMarkdown(markdown)
    expect(faults).toEqual([expect.objectContaining({ line, key: 'unknown_binding' })])
  })

  test('in code is only shown', () => {
    expect(readMarkdown('`{{figure:x}}`').faults).toEqual([])
    expect(wordsOf(read('`{{figure:x}}`')[0])).toEqual([{ type: 'code', text: '{{figure:x}}' }])
  })

  test('in a table keeps its words after an escaped bar', () => {
    const [table] = read('a | b\n--|--\nc | {{topic:x\\|words}}')
    expect(table).toMatchObject({ rows: [[{}, { children: [{ type: 'binding', binding: { option: 'words' } }] }]] })
  })

  test('of votes alone in a paragraph is a table', () => {
    expect(read('{{votes:banana-vote}}')).toEqual([{ type: 'votes', slug: 'banana-vote', line: 1 }])
  })
})

test.each(['unknown_binding', 'unknown_record', 'too_tangled'])(
  '%s is told in every language, with its line',
  (key) => {
    for (const locale of locales) {
      expect(spoken({ key: `desk:${key}_at`, values: { line: 12, written: '{{figure:x}}' } }, locale)).toContain('12')
    }
  },
)
