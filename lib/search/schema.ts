import { z } from 'zod'
import { locales } from '@/lib/platform/i18n/locales'
import { isDecoded, line } from '@/lib/platform/untrusted'
import { readPlace } from './place'

const CalendarDay = z.union([z.literal(''), z.iso.date()]).default('')

/** What the search form sends. Empty fields are as good as none. */
export const SearchForm = z
  .object({
    q: line(200, 0)
      .refine(isDecoded, { params: { sentence: 'control_characters' } })
      .default(''),
    /** A topic's name in any language, or its name in addresses. */
    topic: line(120, 0).default(''),
    country: z
      .union([z.literal(''), z.string().regex(/^[A-Za-z]{2}$/)])
      .default('')
      .transform((code) => code.toUpperCase()),
    from: CalendarDay,
    to: CalendarDay,
    language: z.enum(['', 'all', ...locales]).default(''),
    after: z
      .string()
      .default('')
      .transform((text) => readPlace(text)),
  })
  .refine(({ from, to }) => from === '' || to === '' || from <= to, {
    path: ['to'],
    params: { sentence: 'search:ends_before_it_begins' },
  })

export type SearchForm = z.output<typeof SearchForm>

type Sent = Record<string, string | string[] | undefined>

/** The form's fields in an address, the first where one is given twice; other parameters are left out. */
export function sentFields(sent: Sent): Record<keyof SearchForm, string> {
  const first = (name: string) => [sent[name] ?? ''].flat()[0] ?? ''
  return {
    q: first('q'),
    topic: first('topic'),
    country: first('country'),
    from: first('from'),
    to: first('to'),
    language: first('language'),
    after: first('after'),
  }
}
