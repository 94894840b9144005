import { expect, test } from 'vitest'
import { accountLetter, type LetterName } from '@/lib/accounts/letters'
import { type Letter, letterHtml, letterText, subjectOf } from '@/lib/mails/letter'
import { locales } from '@/lib/platform/i18n/locales'

const letter: Letter = {
  locale: 'en',
  subject: 'A note\r\nBcc: everybody@quay.test',
  paragraphs: ['<script>alert(1)</script> & "quoted"'],
  link: { label: 'Go <on>', address: 'https://puente.example/link/x?a=1&b="2"' },
  footnote: "It's <b>small</b>",
}

test('whatever a person wrote is text in the HTML of a mail', () => {
  const html = letterHtml(letter)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;')
  expect(html).toContain('href="https://puente.example/link/x?a=1&amp;b=&quot;2&quot;"')
  expect(html).not.toMatch(/<script|<b>|<on>/)
})

test('the subject stays one line', () => {
  expect(subjectOf(letter)).toBe('A note Bcc: everybody@quay.test')
})

test('the text has the address on a line of its own', () => {
  expect(letterText(letter).split('\n')).toContain(letter.link?.address)
})

test.each(locales)('every letter of an account is written in %s', (locale) => {
  const names: LetterName[] = [
    'sign_in',
    'welcome',
    'already_member',
    'no_account',
    'password_reset',
    'password_changed',
  ]
  const subjects = names.map((name) => accountLetter(name, locale, 'https://puente.example/link/x').subject)
  expect(new Set(subjects).size).toBe(names.length)
})
