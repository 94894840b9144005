import type { Locale } from '@/lib/platform/i18n/locales'
import { type DatePart, dateWords } from './date-words'
import { decimal, pluralSample, printDecimal, scaledDown } from './decimal'
import type { WordedDate } from './event'
import type { Quantity } from './figure'
import { figureWords } from './figure-words'

const mostFractionDigits = 2
const pluralRules = new Map<Locale, Intl.PluralRules>()

function rulesOf(locale: Locale): Intl.PluralRules {
  const rules = pluralRules.get(locale) ?? new Intl.PluralRules(locale)
  pluralRules.set(locale, rules)
  return rules
}

/**
 * Prints a number with its unit and, unless `bare`, its qualifier in one language: "about US$1 billion". Every digit
 * stands: a scale word is used only where at most two decimals remain. Throws RangeError when `value` is no decimal.
 */
export function printFigure(
  { value, unit, qualifier: recorded }: Quantity,
  locale: Locale,
  { bare = false }: { bare?: boolean } = {},
): string {
  const { scales, inUnit, qualified } = figureWords[locale]
  const { isNegative, ...size } = decimal(value)
  const whole = { ...size, isNegative: false }
  const largest =
    unit === '%' ? undefined : scales.find(({ power }) => size.digits >= 10n ** BigInt(power + size.scale))
  const scaled = largest && scaledDown(whole, largest.power)
  const scale = scaled && scaled.scale <= mostFractionDigits ? largest : undefined
  const shown = scale && scaled ? scaled : whole
  const form = rulesOf(locale).select(pluralSample(shown))
  const qualifier = bare ? 'exact' : recorded
  const number = printDecimal(shown, locale)
  const counted = { number, form, scale: scale?.word(form) ?? '', qualifier }
  const withUnit = inUnit.get(unit)?.(counted) ?? [number, counted.scale, unit].filter(Boolean).join('\u00A0')
  const printed = `${isNegative ? '−' : ''}${withUnit}`
  return qualifier === 'exact' ? printed : qualified[qualifier](printed, counted, unit)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function monthOf(date: Date, tag: string, style: 'long' | 'short', day?: 'numeric'): string {
  const name = `${tag}/${style}/${day}`
  const format = formats.get(name) ?? new Intl.DateTimeFormat(tag, { month: style, day, timeZone: 'UTC' })
  formats.set(name, format)
  return format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? ''
}

function partOf(written: string, { tag, style, withDay }: { tag: string; style: 'long' | 'short'; withDay: boolean }) {
  const date = new Date(`${written}T00:00:00Z`)
  const part: DatePart = {
    day: withDay ? date.getUTCDate() : null,
    month: monthOf(date, tag, style),
    monthOfDay: monthOf(date, tag, style, 'numeric'),
    monthIndex: date.getUTCMonth(),
    year: date.getUTCFullYear(),
  }
  return part
}

function isLastOfMonth(written: string): boolean {
  const next = new Date(`${written}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCDate() === 1
}

/**
 * Prints a date by its precision, in one language: 'plain' "13 April 2025", 'in' "on 13 April 2025" (an adverbial),
 * 'short' "13 Apr 2025". The source's own words, where there are any, stand instead. Days are those of the record, in no zone.
 */
export function printDate(date: WordedDate, locale: Locale, style: 'plain' | 'in' | 'short' = 'plain'): string {
  const words = dateWords[locale]
  const manner = style === 'in' ? 'in' : 'plain'
  const own = style === 'in' ? date.labelIn : date.label
  if (own) return own
  const { startsOn, endsOn, precision } = date
  if (precision === 'open' || !startsOn || !endsOn) return words.open[manner]
  const isWholeYears = startsOn.endsWith('-01-01') && endsOn.endsWith('-12-31')
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))]
  if (precision === 'year') return words.year[manner](first)
  if (precision === 'range' && isWholeYears) {
    return first === last ? words.year[manner](first) : words.years[manner](first, last)
  }
  const isWholeMonths = startsOn.endsWith('-01') && isLastOfMonth(endsOn)
  const withDay = precision === 'day' || (precision === 'range' && !isWholeMonths)
  const how = { tag: words.tag, style: style === 'short' ? 'short' : 'long', withDay } as const
  const [from, to] = [partOf(startsOn, how), partOf(endsOn, how)]
  const isOne =
    precision !== 'range' || startsOn === endsOn || (!withDay && startsOn.slice(0, 7) === endsOn.slice(0, 7))
  if (isOne) return manner === 'in' ? words.in(from) : words.plain(from, 'year')
  const sameYear = first === last
  const sameMonth = withDay && startsOn.slice(0, 7) === endsOn.slice(0, 7)
  const upTo = sameMonth ? 'day' : sameYear ? 'month' : 'year'
  if (manner === 'in') return words.between(from, to, upTo)
  const dash = sameMonth ? '–' : ' – '
  return `${words.plain(from, upTo)}${dash}${words.plain(to, 'year')}`
}
