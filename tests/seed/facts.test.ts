import { expect, test } from 'vitest'
import { locales } from '@/lib/platform/i18n/locales'
import { seedFacts } from '@/prisma/seed/records'

const facts = seedFacts()
const topics: Record<string, object> = { ...facts.topics, ...facts.countries }
const [rollCall] = Object.values(facts.rollCalls)

test('every record names topics that exist', () => {
  const named = [
    ...Object.values(facts.topics).flatMap(({ parent }) => parent ?? []),
    ...Object.values(facts.figures).flatMap((figure) =>
      [figure.subject, figure.counterpart ?? [], figure.topics].flat(),
    ),
    ...Object.values(facts.events).flatMap((event) => event.topics),
    ...Object.values(facts.rollCalls).flatMap((one) => [one.body, ...one.topics, ...Object.keys(one.positions)]),
    ...Object.values(facts.statements).map(({ speaker }) => speaker),
    ...Object.values(facts.assessments).flatMap((assessment) => assessment.topics),
  ]
  expect(named.filter((slug) => !(slug in topics))).toEqual([])
  expect(Object.values(facts.rollCalls).filter(({ event }) => !(event in facts.events))).toEqual([])
})

test('the fact sheet is there whole', () => {
  const values = Object.values(facts.figures).map(({ value, qualifier, unit }) => `${qualifier} ${value} ${unit}`)
  expect(values).toEqual([
    'about 1000000000 USD',
    'about 1000000 t/year',
    'over 200000 t',
    'about 1500000000 USD',
    'exact 13.7 %',
    'exact 18 months',
  ])
  const dates = Object.values(facts.events).map(({ startsOn, endsOn, status }) => `${startsOn}..${endsOn} ${status}`)
  expect(dates).toEqual([
    '2025-03-01..2025-03-31 announced',
    '2025-04-13..2025-04-13 scheduled',
    '2025-02-24..2025-02-24 held',
    '2012-01-01..2012-12-31 held',
    '1997-01-01..1999-12-31 held',
    '2023-10-01..2023-12-31 held',
    'null..null hoped',
  ])
  expect(Object.keys(facts.assessments)).toHaveLength(5)
})

test('Argentina did not support, eight abstained, and nobody else is given a position', () => {
  const positions = Object.entries(rollCall?.positions ?? {})
  expect(positions.filter(([, { position }]) => position === 'did_not_support').map(([slug]) => slug)).toEqual([
    'argentina',
  ])
  expect(positions.filter(([, { position }]) => position === 'abstained').map(([slug]) => slug)).toEqual(
    'brazil colombia paraguay costa-rica cuba dominican-republic el-salvador honduras'.split(' '),
  )
  expect(positions).toHaveLength(9)
})

test('the twenty countries of Latin America are on the map', () => {
  const codes = Object.values(facts.countries).filter(({ latinAmerica }) => latinAmerica)
  expect(
    codes
      .map(({ iso2 }) => iso2)
      .sort()
      .join(' '),
  ).toBe('AR BO BR CL CO CR CU DO EC GT HN HT MX NI PA PE PY SV UY VE')
})

test('the source of the facts is cited without a link, the places to look further with one', () => {
  const [source, ...further] = Object.values(facts.sources)
  expect(source?.url).toBeNull()
  for (const { url } of further) expect(url).toMatch(/^https:\/\//)
})

test('texts in Russian are in Russian, and none in Spanish repeats the English', () => {
  const texts = [...Object.values(facts.figures), ...Object.values(facts.events), ...Object.values(facts.rollCalls)]
  for (const record of texts) {
    for (const [key, english] of Object.entries(record.en)) {
      const [, spanish, russian] = locales.map((locale) => (record[locale] as Record<string, string>)[key] ?? '')
      if (english === '') continue
      expect(russian).toMatch(/\p{Script=Cyrillic}/u)
      expect(spanish).not.toBe('')
      if (english.includes(' ')) expect(spanish).not.toBe(english)
    }
  }
})
