import type { Locale } from '@/lib/platform/i18n/locales'

/** An exact decimal taken apart: value = `digits` × 10^-`scale`, `digits` without a sign. */
type Decimal = { isNegative: boolean; digits: bigint; scale: number }

const shape = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<fraction>\d+))?$/

/** Takes a decimal string apart. Throws RangeError on anything else. */
export function decimal(value: string): Decimal {
  const groups = shape.exec(value)?.groups
  if (!groups) throw new RangeError(`${value} is not a decimal`)
  const digits = BigInt(`${groups.whole}${groups.fraction ?? ''}`)
  return { isNegative: groups.sign === '-' && digits !== 0n, digits, scale: groups.fraction?.length ?? 0 }
}

const tags: Record<Locale, string> = { en: 'en-GB', es: 'es', ru: 'ru' }
const formats = new Map<string, Intl.NumberFormat>()

function format(locale: Locale, fractionDigits: number): Intl.NumberFormat {
  const name = `${locale}/${fractionDigits}`
  const known = formats.get(name)
  if (known) return known
  // Spanish leaves four digits ungrouped by itself; beside longer numbers that reads as another scale.
  const options = { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits } as const
  const made = new Intl.NumberFormat(tags[locale], { ...options, useGrouping: 'always' })
  formats.set(name, made)
  return made
}

/** Prints every digit of a decimal, grouped and pointed as in one language; never rounds. */
export function printDecimal({ isNegative, digits, scale }: Decimal, locale: Locale): string {
  const padded = String(digits).padStart(scale + 1, '0')
  const point = padded.length - scale
  const written = scale > 0 ? `${padded.slice(0, point)}.${padded.slice(point)}` : padded
  // A string, not a number: Intl reads it digit by digit.
  return format(locale, scale).format(`${isNegative ? '-' : ''}${written}` as `${number}`)
}

/** The decimal divided by 10^`power` without loss, and without zeros at its end. */
export function scaledDown({ isNegative, digits, scale }: Decimal, power: number): Decimal {
  const shortest = { isNegative, digits, scale: scale + power }
  while (shortest.scale > 0 && shortest.digits % 10n === 0n) {
    shortest.digits /= 10n
    shortest.scale -= 1
  }
  return shortest
}

/**
 * A small number that takes the same plural form as the decimal in every language we print:
 * its last two digits decide, whether it is below a hundred, and whether it has a fraction.
 */
export function pluralSample({ digits, scale }: Decimal): number {
  if (scale > 0) return 1.5
  return Number(digits < 100n ? digits : 100n + (digits % 100n))
}
