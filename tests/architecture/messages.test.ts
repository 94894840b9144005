import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '@/lib/platform/i18n/locales'
import { messages } from '@/lib/platform/i18n/messages'

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value)
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text)
  }
  return found
}

const inLanguage = (locale: Locale) => flat(messages[locale] as unknown as Tree)

/** The arguments of a message and what kind each is of; of a plural also the categories that it spells out. */
function argumentsOf(elements: MessageFormatElement[], found = new Map<string, string>()): Map<string, string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    found.set(element.value, TYPE[element.type] ?? '')
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) argumentsOf(option.value, found)
    }
    if (element.type === TYPE.tag) argumentsOf(element.children, found)
  }
  return found
}

function pluralsOf(elements: MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural && element.pluralType === 'cardinal') {
      return [Object.keys(element.options), ...Object.values(element.options).flatMap(({ value }) => pluralsOf(value))]
    }
    if (element.type === TYPE.select) return Object.values(element.options).flatMap(({ value }) => pluralsOf(value))
    return []
  })
}

const english = inLanguage('en')

describe.each(locales.filter((locale) => locale !== 'en'))('in %s', (locale) => {
  const own = inLanguage(locale)

  test('every message is there, and none that English lacks', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test('each message takes the arguments of the English one', () => {
    for (const [key, text] of own) {
      const wanted = argumentsOf(parse(english.get(key) ?? ''))
      expect([...argumentsOf(parse(text)).keys()].sort(), key).toEqual([...wanted.keys()].sort())
    }
  })

  test('no message was left in English', () => {
    // Names, abbreviations and words that really are the same.
    const wordy = [...own].filter(([key, text]) => text === english.get(key) && /[a-z]{3,} [a-z]{3,}/i.test(text))
    expect(wordy.map(([key]) => key)).toEqual([])
  })
})

test('Russian plurals have the forms for one, few and many', () => {
  const poor = [...inLanguage('ru')].filter(([, text]) =>
    pluralsOf(parse(text)).some((forms) => !(forms.includes('one') && forms.includes('few') && forms.includes('many'))),
  )
  expect(poor.map(([key]) => key)).toEqual([])
})

test('no message is empty', () => {
  for (const locale of locales) {
    expect([...inLanguage(locale)].filter(([, text]) => text.trim() === '').map(([key]) => `${locale} ${key}`)).toEqual(
      [],
    )
  }
})
