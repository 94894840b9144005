import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noteBody } from '@/lib/annotations/note-body'
import { htmlToMarkdown } from '@/lib/exchange/html-to-markdown'

describe('HTML in a body', () => {
  test.each([
    [
      '<p>One <b>two</b></p><p>three &amp; <a href="https://a.example/x">four</a></p>',
      'One **two**\n\nthree & [four](https://a.example/x)',
    ],
    ['<ul><li>one<li>two</ul>', '- one\n- two'],
    ['a<script>alert(1)</script>b<style>x', 'ab'],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['<img src=x onerror=alert(1)>', ''],
    ['1 < 2 &lt;b&gt;', '1 \\< 2 \\<b\\>'],
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
  ])('%s becomes safe Markdown', (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown)
  })

  test('whatever it is, leads to no address but http, https and mailto', () => {
    const piece = fc.constantFrom(
      '<a href="',
      'javascript:',
      'https://a.b',
      '">',
      '</a>',
      '<',
      '>',
      '](',
      '[',
      'x',
      '&lt;',
      '&#106;',
      '<b>',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(JSON.stringify(noteBody(htmlToMarkdown(pieces.join('')).slice(0, 5_000)))).not.toMatch(
          /"href":"(?!https?:|mailto:)/,
        )
      }),
    )
  })

  test.each([['<'], ['<a'], ['<a href='], ['<script>'], ['</'], ['&#'], ['<b>']])(
    'a hundred thousand characters of %s hold nothing up',
    (piece) => {
      const begun = process.cpuUsage()
      htmlToMarkdown(piece.repeat(Math.floor(100_000 / piece.length)))
      // Time of this process, whatever else the machine does: one pass takes 200 ms of it at most, a pass for each sign minutes.
      expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(1_500)
    },
  )
})
