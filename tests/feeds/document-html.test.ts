import { expect, test } from 'vitest'
import type { Document, Inline, Node } from '@/lib/briefings/document'
import { documentHtml, sourcesHtml } from '@/lib/feeds/document-html'

const origin = 'https://puente.test'
const text = (words: string): Inline => ({ type: 'text', text: words })
const block = (...children: Inline[]) => ({ key: 'k', children })
const paragraph = (...children: Inline[]): Node => ({ type: 'paragraph', ...block(...children) })
const html = (...nodes: Node[]) => documentHtml({ locale: 'es', nodes } satisfies Document, origin)

test('every kind of block and word has its element', () => {
  const document = html(
    { type: 'heading', level: 2, ...block(text('At the quay')) },
    paragraph(
      { type: 'emphasis', children: [text('one')] },
      { type: 'strong', children: [text('two')] },
      { type: 'code', text: 'three' },
      { type: 'break' },
      { type: 'figure', slug: 'f', text: 'unos 1.000 millones' },
      { type: 'source', slug: 's', number: 2 },
    ),
    { type: 'quote', children: [paragraph(text('said'))] },
    { type: 'list', ordered: true, start: 3, items: [[paragraph(text('third'))]] },
    { type: 'table', head: [block(text('h'))], rows: [[block(text('d'))]] },
    { type: 'rule' },
  )
  expect(document.split('\n')).toEqual([
    '<h2>At the quay</h2>',
    '<p><em>one</em><strong>two</strong><code>three</code><br>unos 1.000 millones<sup>2</sup></p>',
    '<blockquote><p>said</p></blockquote>',
    '<ol start="3"><li><p>third</p></li></ol>',
    '<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>',
    '<hr>',
  ])
})

test('topics and votes lead to their pages in the language of the text', () => {
  expect(html(paragraph({ type: 'topic', slug: 'cocoa', text: 'cacao' }))).toBe(
    '<p><a href="https://puente.test/es/topics/cocoa">cacao</a></p>',
  )
  expect(html({ type: 'votes', slug: 'un-vote' })).toContain('href="https://puente.test/es/votes/un-vote"')
})

test('words that look like markup stay words', () => {
  expect(html(paragraph(text('<script>alert("1")</script> & more')))).toBe(
    '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more</p>',
  )
})

test.each([
  ['/topics/x', '<p><a href="https://puente.test/topics/x">word</a></p>'],
  ['https://example.org/?a=1&b="2"', '<p><a href="https://example.org/?a=1&amp;b=%222%22">word</a></p>'],
  ['mailto:a@example.org', '<p><a href="mailto:a@example.org">word</a></p>'],
  ['javascript:alert(1)', '<p>word</p>'],
  ['JaVaScRiPt:alert(1)', '<p>word</p>'],
  ['data:text/html,x', '<p>word</p>'],
  ['http://[', '<p>word</p>'],
])('a link to %j is absolute, or no link', (href, expected) => {
  expect(html(paragraph({ type: 'link', href, children: [text('word')] }))).toBe(expected)
})

test('sources are listed in the order of their marks, linked only where they are web pages', () => {
  const sources = [
    { title: 'A <b>report</b>', publisher: 'The port', url: null },
    { title: 'Register', publisher: '', url: 'https://example.org/' },
    { title: 'Odd', publisher: '', url: 'javascript:alert(1)' },
  ]
  expect(sourcesHtml(sources, 'en')).toBe(
    '<h2>Sources</h2>\n<ol><li>A &lt;b&gt;report&lt;/b&gt;, The port</li><li><a href="https://example.org/">Register</a></li><li>Odd</li></ol>',
  )
  expect(sourcesHtml([], 'en')).toBe('')
})
