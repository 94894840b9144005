import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Qualifier } from '@/lib/facts/figure'
import { units } from '@/lib/facts/figure'
import { printDate, printFigure } from '@/lib/facts/printing'
import { readWrittenDate } from '@/lib/facts/written-date'
import { locales } from '@/lib/platform/i18n/locales'

const spaced = (words: string) => words.replaceAll('\u00A0', ' ')

describe('a figure', () => {
  test.each([
    ['1000000000', 'USD', 'about', 'about US$1 billion', 'unos 1.000 millones de dólares', 'около 1 млрд долл. США'],
    [
      '1500000000',
      'USD',
      'about',
      'about US$1.5 billion',
      'unos 1.500 millones de dólares',
      'около 1,5 млрд долл. США',
    ],
    [
      '1000000',
      't/year',
      'about',
      'about 1 million tonnes a year',
      'alrededor de 1 millón de toneladas al año',
      'около 1 млн тонн в год',
    ],
    ['200000', 't', 'over', 'over 200,000 tonnes', 'más de 200.000 toneladas', 'более 200 000 тонн'],
    ['13.7', '%', 'exact', '13.7%', '13,7 %', '13,7 %'],
    ['13.70', '%', 'under', 'under 13.70%', 'menos del 13,70 %', 'менее 13,70 %'],
    ['18', 'months', 'exact', '18 months', '18 meses', '18 месяцев'],
    ['1', 'months', 'exact', '1 month', '1 mes', '1 месяц'],
    ['2', 'months', 'about', 'about 2 months', 'unos 2 meses', 'около 2 месяцев'],
    ['21', 't', 'exact', '21 tonnes', '21 toneladas', '21 тонна'],
    ['21', 't', 'about', 'about 21 tonnes', 'unas 21 toneladas', 'около 21 тонны'],
    ['1.5', 't', 'exact', '1.5 tonnes', '1,5 toneladas', '1,5 тонны'],
    ['1234', 'USD', 'exact', 'US$1,234', '1.234 dólares', '1 234 долл. США'],
    ['1234567', 'USD', 'exact', 'US$1,234,567', '1.234.567 dólares', '1 234 567 долл. США'],
    [
      '123456789000000',
      't',
      'exact',
      '123,456,789,000,000 tonnes',
      '123.456.789.000.000 toneladas',
      '123 456 789 000 000 тонн',
    ],
    ['-2500000', 't', 'exact', '−2.5 million tonnes', '−2,5 millones de toneladas', '−2,5 млн тонн'],
    ['0', 't', 'exact', '0 tonnes', '0 toneladas', '0 тонн'],
  ] as const)('%s %s (%s) is said as people say it', (value, unit, qualifier, en, es, ru) => {
    const said = locales.map((locale) => spaced(printFigure({ value, unit, qualifier }, locale)))
    expect(said).toEqual([en, es, ru])
  })

  test('leaves its qualifier out where it is asked to, and the grammar that goes with it', () => {
    const about = { value: '21', unit: 't', qualifier: 'about' } as const
    expect(locales.map((locale) => spaced(printFigure(about, locale, { bare: true })))).toEqual([
      '21 tonnes',
      '21 toneladas',
      '21 тонна',
    ])
  })

  test('keeps its number, its scale and its unit on one line', () => {
    for (const locale of locales) {
      const printed = printFigure({ value: '3000000', unit: 'USD', qualifier: 'exact' }, locale)
      expect(printed).not.toMatch(/\d \S/)
    }
  })

  const whole = fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String)
  const fraction = fc.stringMatching(/^[0-9]{1,18}$/)
  const value = fc
    .tuple(fc.boolean(), whole, fc.option(fraction, { nil: undefined }))
    .map(([isNegative, digits, rest]) => `${isNegative ? '-' : ''}${digits}${rest === undefined ? '' : `.${rest}`}`)

  const scales: Record<string, number> = {
    ...{ million: 6, billion: 9, trillion: 12, millón: 6, millones: 6, billón: 12, billones: 12 },
    ...{ млн: 6, млрд: 9, трлн: 12 },
  }

  // What was printed, read back: digits × 10^-scale, without the zeros that say nothing.
  function readBack(printed: string, point: string): string {
    const written = /[0-9][0-9.,\u00A0]*/.exec(printed)?.[0].replace(/[^0-9]+$/, '') ?? ''
    const scale = Object.entries(scales).find(([word]) => printed.split(/[\s\u00A0]/).includes(word))?.[1] ?? 0
    const [digits = '', rest = ''] = written.replace(point === '.' ? /[,\u00A0]/g : /[.\u00A0]/g, '').split(point)
    const moved = (rest + '0'.repeat(scale)).slice(0, Math.max(scale, rest.length))
    return plain(`${digits}${moved.slice(0, scale)}.${moved.slice(scale)}`)
  }
  const plain = (decimal: string) => {
    const [digits = '', rest = ''] = decimal.replace('-', '').split('.')
    return `${digits.replace(/^0+(?=\d)/, '')}.${rest.replace(/0+$/, '')}`
  }

  test('a share is never so many millions per cent', () => {
    expect(printFigure({ value: '2500000', unit: '%', qualifier: 'exact' }, 'en')).toBe('2,500,000%')
  })

  test('never loses or makes up a digit, however long it is', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...units), fc.constantFrom(...locales), (digits, unit, locale) => {
        const printed = printFigure({ value: digits, unit, qualifier: 'exact' }, locale)
        expect(readBack(printed, locale === 'en' ? '.' : ',')).toBe(plain(digits))
        expect(printed.startsWith('−')).toBe(digits.startsWith('-') && /[1-9]/.test(digits))
      }),
    )
  })

  test('says its qualifier in every language, and nothing else differs', () => {
    const qualifiers: Qualifier[] = ['about', 'over', 'under']
    fc.assert(
      fc.property(
        fc.constantFrom(...qualifiers),
        fc.constantFrom('en' as const, 'es' as const),
        value,
        (qualifier, locale, digits) => {
          const quantity = { value: digits, unit: 'USD', qualifier }
          const bare = printFigure(quantity, locale, { bare: true })
          const printed = printFigure(quantity, locale)
          expect(printed.endsWith(bare)).toBe(true)
          expect(printed.length).toBeGreaterThan(bare.length)
        },
      ),
    )
  })

  test.each(['', '1e9', '1,000', 'NaN', '1.', '.5', '+1', '٣'])('refuses %j, which is no decimal', (digits) => {
    expect(() => printFigure({ value: digits, unit: 'USD', qualifier: 'exact' }, 'en')).toThrow(RangeError)
  })

  test('names a unit it has no words for by its code', () => {
    expect(spaced(printFigure({ value: '3', unit: 'barrels', qualifier: 'exact' }, 'ru'))).toBe('3 barrels')
  })
})

describe('a date', () => {
  const dated = (written: string) => {
    const span = readWrittenDate(written)
    if (!span) throw new Error(`${written} is no date`)
    return span
  }

  test.each([
    ['2025-04-13', '13 April 2025', '13 de abril de 2025', '13 апреля 2025 года'],
    ['2025-03', 'March 2025', 'marzo de 2025', 'март 2025 года'],
    ['2012', '2012', '2012', '2012 год'],
    ['1997..1999', '1997–1999', '1997–1999', '1997–1999 годы'],
    ['2025-03-01..2025-03-15', '1–15 March 2025', '1–15 de marzo de 2025', '1–15 марта 2025 года'],
    ['2025-03..2025-05', 'March – May 2025', 'marzo – mayo de 2025', 'март – май 2025 года'],
    [
      '2025-12-30..2026-01-02',
      '30 December 2025 – 2 January 2026',
      '30 de diciembre de 2025 – 2 de enero de 2026',
      '30 декабря 2025 года – 2 января 2026 года',
    ],
    ['', 'no date set', 'sin fecha fijada', 'дата не назначена'],
  ])('%j stands alone', (written, en, es, ru) => {
    expect(locales.map((locale) => printDate(dated(written), locale))).toEqual([en, es, ru])
  })

  test.each([
    ['2025-04-13', 'on 13 April 2025', 'el 13 de abril de 2025', '13 апреля 2025 года'],
    ['2025-03', 'in March 2025', 'en marzo de 2025', 'в марте 2025 года'],
    ['2012', 'in 2012', 'en 2012', 'в 2012 году'],
    ['1997..1999', 'between 1997 and 1999', 'entre 1997 y 1999', 'в 1997–1999 годах'],
    [
      '2025-03-01..2025-03-15',
      'between 1 and 15 March 2025',
      'entre el 1 y el 15 de marzo de 2025',
      'с 1 по 15 марта 2025 года',
    ],
    ['2025-03..2025-05', 'between March and May 2025', 'entre marzo y mayo de 2025', 'с марта по май 2025 года'],
    ['', 'on a date not yet set', 'en una fecha aún no fijada', 'в ещё не назначенный день'],
  ])('%j stands in a sentence', (written, en, es, ru) => {
    expect(locales.map((locale) => printDate(dated(written), locale, 'in'))).toEqual([en, es, ru])
  })

  test('is shorter where there is little room', () => {
    const short = locales.map((locale) => printDate(dated('2025-04-13'), locale, 'short'))
    expect(short).toEqual(['13 Apr 2025', '13 de abr de 2025', '13 апр. 2025 года'])
  })

  test('is said in the words of its source where it has any', () => {
    const late = { ...dated('1997..1999'), label: 'late 1990s', labelIn: 'in the late 1990s' }
    expect(printDate(late, 'en')).toBe('late 1990s')
    expect(printDate(late, 'en', 'in')).toBe('in the late 1990s')
    expect(printDate({ ...late, labelIn: '' }, 'en', 'in')).toBe('between 1997 and 1999')
  })

  test('names every month in the case that its sentence wants', () => {
    const months = Array.from({ length: 12 }, (_, at) =>
      printDate(dated(`2025-${String(at + 1).padStart(2, '0')}`), 'ru', 'in'),
    )
    expect(months.every((words) => /^в [а-я]+е 2025 года$/.test(words))).toBe(true)
    expect(new Set(months).size).toBe(12)
  })
})
