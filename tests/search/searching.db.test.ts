import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { beforeEach, expect, test } from 'vitest'
import type { Locale } from '@/lib/platform/i18n/locales'
import { indexTopic } from '@/lib/search/entries'
import type { Place } from '@/lib/search/place'
import { search } from '@/lib/search/queries'
import type { SearchQuery } from '@/lib/search/search-query'
import { countryChoices, topicNamed } from '@/lib/search/topic-matches'
import { db } from '../support/database'

type Edition = { slug: string; locale?: Locale; title: string; body?: string; on?: string; topicIds?: string[] }

async function edition({ slug, locale = 'en', title, body = '', on = '2025-02-27', topicIds = [] }: Edition) {
  const publishedAt = new Date(`${on}T09:00:00Z`)
  const { id: briefingId } = await db.briefing.upsert({
    where: { slug },
    create: { slug, firstPublishedAt: publishedAt },
    update: {},
  })
  await db.searchEntry.create({ data: { locale, briefingId, title, body, topicIds, publishedAt } })
}

type Names = Partial<Record<Locale, [name: string, ...aliases: string[]]>>

async function topic(slug: string, names: Names, kind: 'person' | 'country' | 'theme' = 'theme', iso2?: string) {
  const rows = Object.entries(names).map(([locale, [name, ...aliases]]) => ({
    locale: locale as Locale,
    name,
    aliases,
  }))
  const { id } = await db.topic.create({ data: { slug, kind, iso2: iso2 ?? null, names: { create: rows } } })
  await db.$transaction((tx) => indexTopic(tx, id))
  return id
}

const asked = (words: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  ...{ words, locale: 'en', languages: ['en'], topicIds: [], from: null, to: null, after: null },
  ...more,
})

async function found(words: string, more: Partial<SearchQuery> = {}) {
  const { briefings } = await search(asked(words, more))
  return briefings.map(({ slug }) => slug)
}

beforeEach(async () => {
  await edition({
    slug: 'bananas-and-the-ruble',
    title: 'Bananas and the ruble',
    body: 'Ecuador sells its bananas in Saint Petersburg. The captain waits for the tide.',
  })
  await edition({
    slug: 'lada',
    title: 'Lada looks at Ecuador again',
    body: 'A carmaker from Togliatti asks about Guayaquil. Bananas may pay for cars.',
    on: '2025-03-01',
  })
  await edition({ slug: 'holguin', title: 'The ambassador Holguín speaks', body: 'Words in Moscow.', on: '2025-03-02' })
})

test('words in the title come before words in the text, then the newest', async () => {
  await edition({ slug: 'bananas-again', title: 'Bananas again', on: '2025-03-03' })
  expect(await found('bananas')).toEqual(['bananas-again', 'bananas-and-the-ruble', 'lada'])
})

test('a name is found without its accents, and with them', async () => {
  expect(await found('Holguin')).toEqual(['holguin'])
  expect(await found('HOLGUÍN')).toEqual(['holguin'])
})

test('forms of a word are found in each language', async () => {
  await edition({
    slug: 'exportaciones',
    locale: 'es',
    title: 'Las exportaciones de banano',
    body: 'España compra menos; el niño cuenta las cajas.',
  })
  await edition({ slug: 'eksport', locale: 'ru', title: 'Экспорт бананов растёт', body: 'Капитан ждёт прилива.' })
  expect(await found('selling banana')).toEqual(['bananas-and-the-ruble'])
  for (const words of ['exportación', 'exportacion', 'exportaciones', 'espana', 'España', 'niños'])
    expect(await found(words, { languages: ['es'] }), words).toEqual(['exportaciones'])
  for (const words of ['банан', 'бананы', 'растет', 'капитаны'])
    expect(await found(words, { languages: ['ru'] }), words).toEqual(['eksport'])
})

test('another language is searched only when it is asked for', async () => {
  await edition({ slug: 'lada', locale: 'es', title: 'Lada vuelve a mirar a Ecuador' })
  expect((await search(asked('lada'))).briefings.map(({ locale }) => locale)).toEqual(['en'])
  const { briefings } = await search(asked('lada', { languages: ['en', 'es', 'ru'] }))
  expect(briefings.map(({ locale }) => locale).toSorted()).toEqual(['en', 'es'])
})

test('an excerpt marks what was found, and never makes markup of a text', async () => {
  await edition({ slug: 'hostile', title: '<script>alert(1)</script> pineapple', body: 'Loud <b>pineapple</b> & more' })
  const { briefings } = await search(asked('pineapples'))
  expect(briefings[0]?.title.filter(({ hit }) => hit)).toEqual([{ text: 'pineapple', hit: true }])
  const excerpt = briefings[0]?.excerpt.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
  expect(excerpt).toBe('Loud <b>[pineapple]</b> & more')
})

test('phrases, excluded words and alternatives', async () => {
  expect(await found('"waits for the tide"')).toEqual(['bananas-and-the-ruble'])
  expect(await found('"tide waits"')).toEqual([])
  expect(await found('bananas -ruble')).toEqual(['lada'])
  expect(await found('togliatti or moscow')).toEqual(['holguin', 'lada'])
})

test('a mistyped word is replaced by the nearest that stands in a text, and that is said', async () => {
  const { corrected, briefings, count } = await search(asked('Toggliatti carmakr'))
  expect(corrected).toBe('togliatti carmaker')
  expect(briefings.map(({ slug }) => slug)).toEqual(['lada'])
  expect(count).toEqual({ atLeast: 1, isMore: false, isExact: true })
  expect((await search(asked('bananas ruble'))).corrected).toBeNull()
  expect(await search(asked('zzzzzzqq'))).toMatchObject({ corrected: null, briefings: [], topics: [] })
})

test('a topic is found by its names in every language, mistyped as well', async () => {
  await topic('daniel-noboa', { en: ['Daniel Noboa'], es: ['Daniel Noboa'], ru: ['Даниэль Нобоа'] }, 'person')
  await topic('russia', { en: ['Russia', 'Russian Federation'], ru: ['Россия', 'РФ'] }, 'country', 'RU')
  const names = async (words: string) => (await search(asked(words))).topics.map(({ name }) => name)
  expect(await names('Нобоа')).toEqual(['Daniel Noboa'])
  expect(await names('noboa')).toEqual(['Daniel Noboa'])
  expect(await names('Нобоо')).toEqual(['Daniel Noboa'])
  expect(await names('federation')).toEqual(['Russia'])
  expect(await names('россия')).toEqual(['Russia'])
  expect(await names('Peru')).toEqual([])
})

test('a topic is named for the filter by slug, name or other name in any language', async () => {
  const id = await topic('russia', { en: ['Russia', 'Russian Federation'], ru: ['Россия'] }, 'country', 'RU')
  for (const name of ['russia', 'RUSSIA', 'Россия', 'russian federation'])
    expect((await topicNamed(name, 'es'))?.id, name).toBe(id)
  expect(await topicNamed('Russ', 'en')).toBeNull()
  expect((await countryChoices('ru')).map(({ name }) => name)).toEqual(['Россия'])
})

test('filters by topic and date narrow, together and without words', async () => {
  const trade = await topic('trade', { en: ['Trade'] })
  await edition({ slug: 'tolls', title: 'Bananas pay tolls', on: '2025-01-10', topicIds: [trade] })
  await edition({ slug: 'ports', title: 'Ports wait', on: '2025-01-12', topicIds: [trade] })
  expect(await found('', { topicIds: [trade] })).toEqual(['ports', 'tolls'])
  expect(await found('bananas', { topicIds: [trade] })).toEqual(['tolls'])
  expect(await found('', { from: '2025-01-11', to: '2025-01-12' })).toEqual(['ports'])
  expect(await found('bananas', { from: '2025-02-27', to: '2025-02-27' })).toEqual(['bananas-and-the-ruble'])
})

test('a question of common words alone says so', async () => {
  expect(await search(asked('the of and'))).toMatchObject({ isTooCommon: true, briefings: [] })
})

test.each([
  "'",
  '"',
  '\\',
  '-',
  '!!!',
  '((',
  '<->',
  ':*',
  '%',
  '_',
  'a & | ! b',
  '🍌',
  '\u0301',
  'x'.repeat(200),
  '-the',
])('the words %j give an answer, not an error', async (words) =>
  expect(await search(asked(words, { languages: ['en', 'es', 'ru'] }))).toHaveProperty('briefings'),
)

test('pages, whatever is asked, hold every hit once and in one order', async () => {
  const data = Array.from({ length: 57 }, (_, index) => ({
    briefing: uuidv7(),
    title: index % 3 === 0 ? 'Cocoa at the quay' : 'Boats at the quay',
    body: index % 2 === 0 ? 'Cocoa, and the tide comes in at noon.' : 'Cocoa waits.',
    // Several at one instant, so that only the id tells them apart.
    publishedAt: new Date(Date.UTC(2025, 0, 1 + Math.floor(index / 9))),
  }))
  await db.briefing.createMany({ data: data.map(({ briefing }) => ({ id: briefing, slug: `b-${briefing}` })) })
  await db.searchEntry.createMany({
    data: data.map(({ briefing, ...entry }) => ({ ...entry, briefingId: briefing, locale: 'en' as const })),
  })
  const words = fc.constantFrom('cocoa', 'quay', 'cocoa tide', '"tide comes"', 'cocoa -tide', 'quay -cocoa', '')
  await fc.assert(
    fc.asyncProperty(words, async (typed) => {
      const seen: string[] = []
      let after: Place | null = null
      do {
        const page = await search(asked(typed, { after }))
        seen.push(...page.briefings.map(({ slug }) => slug))
        after = page.next
      } while (after)
      const matching = data.filter(({ title, body }) => {
        const text = `${title} ${body}`
        if (typed === 'quay -cocoa') return !/cocoa/i.test(text)
        if (typed === 'cocoa -tide') return !/tide/.test(text)
        if (typed.includes('tide')) return /tide/.test(text)
        return true
      })
      expect(new Set(seen).size).toBe(seen.length)
      const others = typed === '' ? 3 : 0
      expect(seen.length).toBe(matching.length + others)
    }),
    { numRuns: 10 },
  )
})
