import type { Locale } from '@/lib/platform/i18n/locales'

/** A day or (without `day`) a month: `month` as it stands alone, `monthOfDay` as it stands after a day. */
export type DatePart = { day: number | null; month: string; monthOfDay: string; monthIndex: number; year: number }

/** How much of a part is said where the rest follows from the other end of a span. */
type UpTo = 'day' | 'month' | 'year'

type DateWords = {
  tag: string
  /** No date set; the same as an adverbial. */
  open: { plain: string; in: string }
  plain: (part: DatePart, upTo: UpTo) => string
  in: (part: DatePart) => string
  between: (from: DatePart, to: DatePart, upTo: UpTo) => string
  year: { plain: (year: number) => string; in: (year: number) => string }
  years: { plain: (from: number, to: number) => string; in: (from: number, to: number) => string }
}

function english({ day, month, year }: DatePart, upTo: UpTo): string {
  const words = [day, upTo === 'day' ? null : month, upTo === 'year' ? year : null]
  return words.filter((word) => word !== null).join(' ')
}

function spanish({ day, month, year }: DatePart, upTo: UpTo): string {
  const words = [day, upTo === 'day' ? null : month, upTo === 'year' ? year : null]
  return words.filter((word) => word !== null).join(' de ')
}

const withArticle = (part: DatePart, upTo: UpTo) => `${part.day === null ? '' : 'el '}${spanish(part, upTo)}`

function russian({ day, month, monthOfDay, year }: DatePart, upTo: UpTo): string {
  const words = [
    day,
    upTo === 'day' ? null : day === null ? month : monthOfDay,
    upTo === 'year' ? `${year} года` : null,
  ]
  return words.filter((word) => word !== null).join(' ')
}

const inRussianMonth = [
  ...['январе', 'феврале', 'марте', 'апреле', 'мае', 'июне', 'июле', 'августе'],
  ...['сентябре', 'октябре', 'ноябре', 'декабре'],
]

/** How dates are said in each language. */
export const dateWords: Record<Locale, DateWords> = {
  en: {
    tag: 'en-GB',
    open: { plain: 'no date set', in: 'on a date not yet set' },
    plain: english,
    in: (part) => `${part.day === null ? 'in' : 'on'} ${english(part, 'year')}`,
    between: (from, to, upTo) => `between ${english(from, upTo)} and ${english(to, 'year')}`,
    year: { plain: String, in: (year) => `in ${year}` },
    years: { plain: (from, to) => `${from}–${to}`, in: (from, to) => `between ${from} and ${to}` },
  },
  es: {
    tag: 'es',
    open: { plain: 'sin fecha fijada', in: 'en una fecha aún no fijada' },
    plain: spanish,
    in: (part) => (part.day === null ? `en ${spanish(part, 'year')}` : withArticle(part, 'year')),
    between: (from, to, upTo) => `entre ${withArticle(from, upTo)} y ${withArticle(to, 'year')}`,
    year: { plain: String, in: (year) => `en ${year}` },
    years: { plain: (from, to) => `${from}–${to}`, in: (from, to) => `entre ${from} y ${to}` },
  },
  ru: {
    tag: 'ru',
    open: { plain: 'дата не назначена', in: 'в ещё не назначенный день' },
    plain: russian,
    in: (part) =>
      part.day === null ? `в ${inRussianMonth[part.monthIndex]} ${part.year} года` : russian(part, 'year'),
    // "с марта по май": the first month in the genitive, as after a day.
    between: (from, to, upTo) => `с ${russian({ ...from, month: from.monthOfDay }, upTo)} по ${russian(to, 'year')}`,
    year: { plain: (year) => `${year} год`, in: (year) => `в ${year} году` },
    years: { plain: (from, to) => `${from}–${to} годы`, in: (from, to) => `в ${from}–${to} годах` },
  },
}
