import { expect, test } from 'vitest'
import { readMarkdown } from '@/lib/briefings/markdown'

const size = 64 * 1024
const filled = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
const rows = (line: (count: number) => string, count: number) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n')
const limits = { lines: 4_000, marks: 10_000 }

// Each is as long as it may be without being turned away at once, and some are longer.
const shapes: Record<string, string> = {
  'a wall of quotes': filled('> '),
  'quotes within quotes': rows((depth) => `${'>'.repeat(depth)} bananas`, 140),
  'lists within lists': rows((depth) => `${' '.repeat(depth * 2)}- bananas`, 250),
  'a list as long as is read': rows((at) => `- bananas ${at}`, 2_400),
  'numbers in a row': filled('1. '),
  'stars that never close': `${'*a '.repeat(limits.marks)}`,
  'emphasis crossed': '_a*'.repeat(limits.marks / 2),
  'brackets that never close': '['.repeat(limits.marks),
  'links within links': `${'['.repeat(limits.marks / 2)}](a)`,
  'links that never close': '[a](('.repeat(limits.marks / 2),
  'backticks of every length': rows((at) => '`'.repeat(at + 1), 140),
  'bindings without end': '{{figure:bananas}} '.repeat(limits.marks / 2),
  'braces alone': '{{'.repeat(limits.marks / 2),
  'a table of many rows': `a|b\n-|-\n${'a|b\n'.repeat(limits.lines - 2)}`,
  'a table of many columns': `${'a|'.repeat(900)}\n${'-|'.repeat(900)}\n${'a|\n'.repeat(400)}`,
  'a table as large as is read': `${'a|'.repeat(20)}\n${'-|'.repeat(20)}\n${'a|\n'.repeat(230)}`,
  entities: '&amp;'.repeat(limits.marks),
  backslashes: '\\'.repeat(limits.marks),
  'hard breaks': 'a  \n'.repeat(limits.lines),
  fences: '```\n'.repeat(limits.lines),
  rules: '***\n'.repeat(3_000),
  definitions: '[a]: b\n'.repeat(limits.lines),
  'hyphens without end': `${filled('-')}a`,
  'one long word': filled('bananas'),
  'letters and accents apart': filled('e\u0301'),
}

test.each(Object.keys(shapes))('%s is read without holding up the server', (name) => {
  const text = shapes[name] ?? ''
  readMarkdown('Bananas {{figure:warm}} are *full*.')
  // Quadratic work on 64 KB takes seconds; the exact time of linear work is the bench's business.
  const before = performance.now()
  readMarkdown(text)
  expect(performance.now() - before).toBeLessThan(1_000)
})

test.each([
  ['too many lines', 'bananas\n'.repeat(limits.lines + 1), limits.lines + 1],
  ['too many marks', '*'.repeat(limits.marks + 1), 1],
  ['lists nested too deeply', rows((depth) => `${'  '.repeat(depth)}- bananas`, 40), 9],
])('%s: told of, never left out in silence', (_, text, line) => {
  const { faults } = readMarkdown(text)
  expect(faults[0]).toMatchObject({ key: 'too_tangled', line })
})
