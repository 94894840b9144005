import type { Locale } from '@/lib/platform/i18n/locales'
import type { Qualifier } from './figure'

/** A printed number: `form` is its plural form, `scale` the word after it ("million"), empty where it stands in full. */
export type Counted = { number: string; form: Intl.LDMLPluralRule; scale: string; qualifier: Qualifier }

type FigureWords = {
  /** Powers of ten that are said in words, the largest first. */
  scales: { power: number; word: (form: Intl.LDMLPluralRule) => string }[]
  inUnit: Map<string, (counted: Counted) => string>
  qualified: Record<Exclude<Qualifier, 'exact'>, (printed: string, counted: Counted, unit: string) => string>
}

const space = '\u00A0'
const amount = ({ number, scale }: Counted) => (scale ? `${number}${space}${scale}` : number)

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

const choose = (forms: Forms, form: Intl.LDMLPluralRule) => forms[form] ?? forms.other

const english = (forms: Forms) => (counted: Counted) =>
  `${amount(counted)}${space}${choose(forms, counted.scale ? 'other' : counted.form)}`

// "1.000 millones de dólares", but "200 dólares".
const spanish =
  (forms: Forms, after = '') =>
  (counted: Counted) => {
    const noun = counted.scale ? `de ${forms.other}` : choose(forms, counted.form)
    return `${amount(counted)}${space}${noun}${after}`
  }

// After "около", "более", "менее" the noun is in the genitive: "21 тонна", but "около 21 тонны".
const russian =
  (plain: Forms, genitive: Forms, after = '') =>
  (counted: Counted) => {
    const forms = counted.qualifier === 'exact' ? plain : genitive
    return `${amount(counted)}${space}${choose(forms, counted.scale ? 'many' : counted.form)}${after}`
  }

const tonnes = { one: 'tonelada', other: 'toneladas' }
const russianTonnes = [
  { one: 'тонна', few: 'тонны', many: 'тонн', other: 'тонны' },
  { one: 'тонны', few: 'тонн', many: 'тонн', other: 'тонны' },
] as const
const feminine = new Set(['t', 't/year'])

const aboutInSpanish = (printed: string, { form, scale }: Counted, unit: string) => {
  if (unit === '%') return `alrededor del ${printed}`
  if (form === 'one') return `alrededor de ${printed}`
  return `${feminine.has(unit) && !scale ? 'unas' : 'unos'} ${printed}`
}
const ofInSpanish = (word: string) => (printed: string, _: Counted, unit: string) =>
  `${word} ${unit === '%' ? 'del' : 'de'} ${printed}`

const before = (word: string) => (printed: string) => `${word} ${printed}`

/** How numbers, units and qualifiers are said in each language. */
export const figureWords: Record<Locale, FigureWords> = {
  en: {
    scales: [
      { power: 12, word: () => 'trillion' },
      { power: 9, word: () => 'billion' },
      { power: 6, word: () => 'million' },
    ],
    inUnit: new Map([
      ['USD', (counted) => `US$${amount(counted)}`],
      ['%', (counted) => `${amount(counted)}%`],
      ['t', english({ one: 'tonne', other: 'tonnes' })],
      ['t/year', english({ one: 'tonne a year', other: 'tonnes a year' })],
      ['months', english({ one: 'month', other: 'months' })],
    ]),
    qualified: { about: before('about'), over: before('over'), under: before('under') },
  },
  es: {
    scales: [
      { power: 12, word: (form) => (form === 'one' ? 'billón' : 'billones') },
      { power: 6, word: (form) => (form === 'one' ? 'millón' : 'millones') },
    ],
    inUnit: new Map([
      ['USD', spanish({ one: 'dólar', other: 'dólares' })],
      ['%', (counted) => `${amount(counted)}${space}%`],
      ['t', spanish(tonnes)],
      ['t/year', spanish(tonnes, ' al año')],
      ['months', spanish({ one: 'mes', other: 'meses' })],
    ]),
    qualified: { about: aboutInSpanish, over: ofInSpanish('más'), under: ofInSpanish('menos') },
  },
  ru: {
    scales: [
      { power: 12, word: () => 'трлн' },
      { power: 9, word: () => 'млрд' },
      { power: 6, word: () => 'млн' },
    ],
    inUnit: new Map([
      ['USD', (counted) => `${amount(counted)}${space}долл.${space}США`],
      ['%', (counted) => `${amount(counted)}${space}%`],
      ['t', russian(...russianTonnes)],
      ['t/year', russian(...russianTonnes, ' в год')],
      [
        'months',
        russian(
          { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' },
          { one: 'месяца', few: 'месяцев', many: 'месяцев', other: 'месяца' },
        ),
      ],
    ]),
    qualified: { about: before('около'), over: before('более'), under: before('менее') },
  },
}
