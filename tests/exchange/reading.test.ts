import { stringify } from 'node:querystring'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRecords } from '@/lib/exchange/csv-records'
import { readFile } from '@/lib/exchange/file-reading'
import { jsonElements } from '@/lib/exchange/json-elements'

const page = 'https://puente.example/briefings/bananas'

const w3c = (change: Record<string, unknown> = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://elsewhere.example/1',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'So it is.' },
  target: { source: page, selector: { type: 'TextQuoteSelector', exact: 'bananas', prefix: 'sells ' } },
  ...change,
})

const readingsOf = (text: string) => [...(readFile(text)?.readings ?? [])]
const notesOf = (text: string) => readingsOf(text).map((reading) => ('note' in reading ? reading.note : reading.fault))
const read = (value: unknown) => notesOf(JSON.stringify([value]))[0]

describe('a JSON file', () => {
  test.each([
    ['a list', [w3c()]],
    ['lists in lists', [[[w3c()]]]],
    ['a collection', { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [w3c()] } }],
    ['a page', { '@context': ['x', { items: 'y' }], items: [w3c()] }],
    ['one annotation', w3c()],
    ['one annotation with a choice of bodies', w3c({ body: { type: 'Choice', items: [{ value: 'So it is.' }] } })],
  ])('with %s is read', (_, value) => {
    expect(notesOf(JSON.stringify(value, null, 1))).toMatchObject([
      { quote: 'bananas', prefix: 'sells ', body: 'So it is.' },
    ])
  })

  test('that ends too soon gives what stands before its end, and the line where it breaks off', () => {
    const whole = JSON.stringify({ items: [w3c(), w3c({ id: 'https://elsewhere.example/2' })] }, null, 1)
    const half = whole.slice(0, whole.lastIndexOf('"exact"'))
    expect(readingsOf(half)).toMatchObject([
      { line: 3, note: { quote: 'bananas' } },
      { line: 20, fault: 'cut_off' },
    ])
  })

  test('names the line of an entry that is broken, and goes on behind it', () => {
    const text = `[\n${JSON.stringify(w3c())},\n{"type": Annotation},\n${JSON.stringify(w3c())}\n]`
    expect(readingsOf(text).map((one) => [one.line, 'fault' in one ? one.fault : 'note'])).toEqual([
      [2, 'note'],
      [3, 'broken'],
      [4, 'note'],
    ])
  })

  test('whatever stands in it ends, and throws nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ab1\n') }), (text) => void [...jsonElements(text)]),
    )
    fc.assert(fc.property(fc.jsonValue(), (value) => void notesOf(JSON.stringify({ items: [value] }))))
  })

  test('with an entry of a megabyte says so', () => {
    expect(notesOf(JSON.stringify([w3c({ body: { value: 'x'.repeat(1_000_000) } })]))).toEqual(['too_large'])
  })
})

describe('an annotation', () => {
  test('by the W3C’s model carries tags, label, colour, audience, dates and revision', () => {
    const bodies = [
      { type: 'TextualBody', value: '*Yes*', format: 'text/markdown' },
      { type: 'TextualBody', purpose: 'tagging', value: 'fruit, trade' },
      { type: 'TextualBody', purpose: 'classifying', value: 'doubt' },
    ]
    const target = {
      source: page,
      styleClass: 'teal',
      state: { type: 'TimeState', cached: `${page}/revisions/3` },
      selector: { type: 'FragmentSelector', refinedBy: [{ type: 'TextQuoteSelector', exact: 'bananas' }] },
    }
    const audience = { type: 'schema:Audience', 'schema:audienceType': 'public' }
    const dates = { created: '2020-01-02T03:04:05Z', modified: '2020-01-03' }
    expect(read(w3c({ body: bodies, target: [target], audience, ...dates }))).toEqual({
      origin: 'https://elsewhere.example/1',
      address: page,
      title: '',
      quote: 'bananas',
      prefix: '',
      suffix: '',
      body: '*Yes*',
      tags: ['fruit trade'],
      colour: 'teal',
      label: 'doubt',
      visibility: 'public',
      revision: 3,
      createdAt: '2020-01-02T03:04:05.000Z',
      updatedAt: '2020-01-03T00:00:00.000Z',
    })
  })

  test('of Hypothesis is read as its export writes it', () => {
    const annotation = {
      id: 'AbC',
      created: '2023-05-09T17:05:57.843210+00:00',
      user: 'acct:ada@hypothes.is',
      uri: page,
      text: 'See <b>this</b>.',
      tags: ['Fruit'],
      group: '__world__',
      permissions: { read: ['group:__world__'] },
      target: [
        { source: page, selector: [{ type: 'RangeSelector' }, { type: 'TextQuoteSelector', exact: 'bananas' }] },
      ],
    }
    const file = {
      export_date: 'x',
      client_version: '1',
      annotations: [annotation, { ...annotation, references: ['x'] }],
    }
    expect(notesOf(JSON.stringify(file))).toMatchObject([
      {
        origin: 'hypothesis:AbC',
        body: 'See **this**.',
        tags: ['Fruit'],
        visibility: 'public',
        createdAt: '2023-05-09T17:05:57.843Z',
      },
      'reply',
    ])
  })

  test.each([
    ['nothing', null, 'no_annotation'],
    ['a number', 1, 'no_annotation'],
    ['another kind of thing', { type: 'Person', target: 'x' }, 'no_annotation'],
    ['no page', w3c({ target: { selector: { type: 'TextQuoteSelector', exact: 'x' } } }), 'no_address'],
    ['no words', w3c({ target: page }), 'no_quote'],
    [
      'words of white space',
      w3c({ target: { source: page, selector: { type: 'TextQuoteSelector', exact: ' \n' } } }),
      'no_quote',
    ],
    [
      'a long quote',
      w3c({ target: { source: page, selector: { type: 'TextQuoteSelector', exact: 'x'.repeat(5_001) } } }),
      'quote_too_long',
    ],
    ['a long body', w3c({ body: { value: 'x'.repeat(10_001) } }), 'body_too_long'],
    ['an answer', w3c({ motivation: 'replying' }), 'reply'],
  ])('of %s is not taken', (_, value, fault) => {
    expect(read(value)).toBe(fault)
  })

  test('from the future, or with characters that hide words, is taken without them', () => {
    expect(read(w3c({ created: '2999-01-01', body: { value: 'a\u202Eb\u0000c' } }))).toMatchObject({
      createdAt: null,
      body: 'abc',
    })
  })
})

describe('a CSV file', () => {
  test('keeps line numbers through quotes and line breaks', () => {
    const file = `URL,Quote,Comment,Tags\r\n${page},"ba""nanas\nand more","a, b",x\r\n\r\n${page},second,,\r\n`
    expect(readingsOf(file)).toMatchObject([
      { line: 2, note: { quote: 'ba"nanas\nand more', body: 'a, b', tags: ['x'] } },
      { line: 5, note: { quote: 'second' } },
    ])
  })

  test('that ends in a quoted cell says where it begins', () => {
    expect(readingsOf(`URL,Quote\n${page},one\n${page},"two`)).toMatchObject([
      { line: 2 },
      { line: 3, fault: 'cut_off' },
    ])
  })

  test('of Hypothesis is read as its export writes it', () => {
    const head = 'Created at,Author,Page,URL,Group,Annotation/Reply Type,Quote,Comment,Tags'
    const rows = `2023-05-09 17:05,ada,,${page},Public,Annotation,bananas,"Yes, so","a,b"\n2023-05-09 17:06,bo,,${page},Public,Reply,,No,`
    expect(notesOf(`${head}\n${rows}`)).toMatchObject([
      { quote: 'bananas', body: 'Yes, so', tags: ['a', 'b'], createdAt: '2023-05-09T17:05:00.000Z' },
      'reply',
    ])
  })

  test('of Readwise is read by title, with its colours', () => {
    const head =
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags'
    const row = 'bananas,Lada looks at Ecuador again,Ana,,Hm,pink,fruit,order,1,2021-07-24 15:00:00+00:00,'
    expect(notesOf(`${head}\n${row}`)).toMatchObject([
      { title: 'Lada looks at Ecuador again', address: '', colour: 'rose', createdAt: '2021-07-24T15:00:00.000Z' },
    ])
  })

  test.each([';', '\t'])('may be separated by %j', (separator) => {
    expect(notesOf(`${['URL', 'Quote'].join(separator)}\n${[page, 'x, y'].join(separator)}`)).toMatchObject([
      { quote: 'x, y' },
    ])
  })

  test('whatever stands in it ends, and throws nothing', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'",;\t\r\nab') }), (text) => void [...csvRecords(text)]))
  })

  test.each(['', 'just words', stringify({ a: 1 }), 'Name,Age\nAda,36'])('%j is of no kind that is known', (text) => {
    expect(readFile(text)).toBeNull()
  })
})
