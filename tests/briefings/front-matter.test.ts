import { describe, expect, test } from 'vitest'
import { readBriefingFile } from '@/lib/briefings/front-matter'

const whole = `---
slug: bananas-for-ladas
locale: en
title: Bananas for Ladas
standfirst: What a barter would need.
byline: Puente newsroom
topics: [ecuador, bananas]
sources: [trade-briefing]
published: 2025-02-27T09:00:00+01:00
revision: initial
note:
---

Quito sells fruit.
`

const without = (line: RegExp) => whole.replace(line, '')
const faultsOf = (file: string) => {
  const read = readBriefingFile(file)
  return 'faults' in read ? read.faults : []
}

test('a whole file is read, with the line its text starts on', () => {
  expect(readBriefingFile(whole)).toEqual({
    briefing: {
      slug: 'bananas-for-ladas',
      locale: 'en',
      title: 'Bananas for Ladas',
      standfirst: 'What a barter would need.',
      byline: 'Puente newsroom',
      topics: ['ecuador', 'bananas'],
      sources: ['trade-briefing'],
      furtherReading: [],
      publishedAt: new Date('2025-02-27T08:00:00Z'),
      revision: 'initial',
      note: '',
      markdown: 'Quito sells fruit.\n',
      bodyLine: 14,
      lines: {
        slug: 2,
        locale: 3,
        title: 4,
        standfirst: 5,
        byline: 6,
        topics: 7,
        'topics.0': 7,
        'topics.1': 7,
        sources: 8,
        'sources.0': 8,
        published: 9,
        revision: 10,
        note: 11,
      },
    },
  })
})

test('a file from Windows with a byte order mark reads the same', () => {
  expect(readBriefingFile(`\uFEFF${whole.replaceAll('\n', '\r\n')}`)).toEqual(readBriefingFile(whole))
})

test('a title that looks like a number or a truth value stays the text it is', () => {
  for (const title of ['2025', 'no', '1e3', 'null']) {
    const read = readBriefingFile(whole.replace('Bananas for Ladas', title))
    expect('briefing' in read && read.briefing.title).toBe(title)
  }
})

describe('what is wrong is said with its line', () => {
  test.each([
    ['', 1, /three hyphens/],
    ['Quito sells fruit.\n', 1, /three hyphens/],
    ['---\nslug: x\n', 3, /does not end/],
    [without(/\nQuito.*\n$/), 13, /no text/],
    ['---\n- a\n---\ntext\n', 2, /key: value/],
    [whole.replace('locale: en', 'locale: fr'), 3, /locale must be one of en, es, ru/],
    [whole.replace('locale: en', 'locale: [en'), 4, /./],
    [whole.replace('slug: bananas-for-ladas', 'slug: Bananas for Ladas'), 2, /slug must be a slug/],
    [whole.replace('title: Bananas for Ladas', 'title: " "'), 4, /title is empty/],
    [whole.replace('Bananas for Ladas', 'B'.repeat(201)), 4, /at most 200 characters/],
    [whole.replace('title: Bananas', 'title: [Bananas]'), 4, /./],
    [without(/byline.*\n/), 1, /byline is missing: the front matter that starts here/],
    [without(/topics.*\n/), 1, /topics is missing/],
    [whole.replace('[ecuador, bananas]', '[]'), 7, /topics is empty/],
    [without(/note:\n/).replace('initial', 'update'), 1, /note is missing from the front matter that starts here/],
    [without(/locale.*\n/), 1, /locale is missing/],
    [without(/revision.*\n/), 1, /revision is missing/],
    [whole.replace('[ecuador, bananas]', 'ecuador'), 7, /topics must be a list/],
    [whole.replace('[ecuador, bananas]', '\n  - ecuador\n  - "Bananas!"'), 9, /An entry of topics must be a slug/],
    [whole.replace('2025-02-27T09:00:00+01:00', 'yesterday'), 9, /published must be a time/],
    [whole.replace('revision: initial', 'revision: correction'), 11, /must say what changed/],
    [whole.replace('byline:', 'author:'), 6, /no key "author"/],
    [whole.replace('byline: P', 'byline: \u202EP'), 6, /cannot be shown/],
    [whole.replace('locale: en', 'slug: twice'), 3, /unique/],
    [whole.replace('Bananas for Ladas', '&name Bananas').replace('initial', '*name'), 10, /not looked up/],
    [whole.replace('sells', 'sells\n\nfresh \u0007'), 16, /cannot be shown/],
    [whole.replace('fruit', 'fruit '.repeat(40_000)), 14, /at most 200000/],
  ])('%#', (file, line, sentence) => {
    expect(faultsOf(file)).toContainEqual({ line, sentence: expect.stringMatching(sentence) })
  })

  test('all of it at once, in the order of the lines', () => {
    const file = whole.replace('locale: en', 'locale: fr').replace('byline:', 'author:').replace('initial', 'first')
    expect(faultsOf(file).map(({ line }) => line)).toEqual([1, 3, 6, 10])
  })

  test('what is wrong with the text is said beside what is wrong with the front matter', () => {
    const file = whole.replace('locale: en', 'locale: fr').replace('initial', 'update')
    expect(faultsOf(file.replace('sells', 'sells\u0007')).map(({ line }) => line)).toEqual([3, 11, 14])
    expect(faultsOf(file.replace('Quito sells fruit.', '')).map(({ line }) => line)).toEqual([3, 11, 13])
  })
})

describe('what a file with faults names can be looked up all the same', () => {
  const namedIn = (file: string) => {
    const read = readBriefingFile(file)
    return 'faults' in read ? read.named : undefined
  }

  test('its lists and its text, and where they stand', () => {
    const file = whole
      .replace('title: Bananas for Ladas', 'title:')
      .replace('[ecuador, bananas]', '[Ecuador!, bananas]')
    expect(namedIn(file)).toMatchObject({
      ...{ locale: 'en', topics: ['', 'bananas'], sources: ['trade-briefing'], furtherReading: [] },
      ...{ markdown: 'Quito sells fruit.\n', bodyLine: 14, lines: { topics: 7, 'topics.1': 7 } },
    })
  })

  test('its text, when the front matter cannot be read; nothing, when there is no front matter', () => {
    expect(namedIn(whole.replace('locale: en', 'locale: [en'))).toMatchObject({ markdown: 'Quito sells fruit.\n' })
    expect(namedIn('Quito sells fruit.\n')).toBeNull()
  })
})

test('a front matter made to explode is refused', () => {
  const bomb = `---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nslug: *b\n---\ntext\n`
  expect(faultsOf(bomb).length).toBeGreaterThan(0)
  expect(faultsOf(`---\nslug: ${'['.repeat(19_000)}\n---\ntext\n`).length).toBeGreaterThan(0)
})
