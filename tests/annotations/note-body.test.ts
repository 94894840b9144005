import { expect, test } from 'vitest'
import { noteBody } from '@/lib/annotations/note-body'

const text = (words: string) => ({ type: 'text', text: words })

test('a note in Markdown becomes a tree', () => {
  expect(noteBody('Compare **two** [tables](https://comtradeplus.un.org/).\n\n- one\n- `two`')).toEqual([
    {
      type: 'paragraph',
      children: [
        text('Compare '),
        { type: 'strong', children: [text('two')] },
        text(' '),
        { type: 'link', href: 'https://comtradeplus.un.org/', children: [text('tables')] },
        text('.'),
      ],
    },
    {
      type: 'list',
      ordered: false,
      start: 1,
      items: [
        [{ type: 'paragraph', children: [text('one')] }],
        [{ type: 'paragraph', children: [{ type: 'code', text: 'two' }] }],
      ],
    },
  ])
})

test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](//evil.example)',
  '<https:javascript:alert(1)>',
  '![x](https://evil.example/pixel.gif)',
])('%s makes no such link and no image', (body) => {
  const links = JSON.stringify(noteBody(body)).match(/"href":"[^"]*"/g) ?? []
  for (const link of links) expect(link).toMatch(/^"href":"https?:\/\//)
  expect(JSON.stringify(noteBody(body))).not.toContain('"image"')
})

test('HTML is words', () => {
  expect(noteBody('<img src=x onerror=alert(1)>')).toEqual([
    { type: 'paragraph', children: [text('<img src=x onerror=alert(1)>')] },
  ])
})

test.each([
  ['nested quotes', '> '.repeat(5_000)],
  ['nested lists', '- '.repeat(5_000)],
  ['emphasis', '*a '.repeat(3_333)],
  ['brackets', '['.repeat(10_000)],
  ['links', '[a]('.repeat(2_500)],
  ['code', '`'.repeat(10_000)],
])('ten thousand characters of %s do not hold the server', (_, body) => {
  noteBody(body)
  const before = performance.now()
  noteBody(body)
  expect(performance.now() - before).toBeLessThan(50)
})
