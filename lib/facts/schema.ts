import { z } from 'zod'
import { line, prose, Slug } from '@/lib/platform/untrusted'
import { units } from './figure'
import { type DateSpan, readWrittenDate } from './written-date'

const sentence = (key: string) => ({ params: { sentence: `desk:${key}` } })

const Texts = (text: (min: number) => z.ZodType<string, string>, min: number) =>
  z.object({ en: text(min), es: text(0).default(''), ru: text(0).default('') })

const lines = (max: number, min = 1) => Texts((least) => line(max, least), min)
const paragraphs = (max: number, min = 0) => Texts((least) => prose(max, least), min)

/** Slugs that came one per field, or several in one field with commas or spaces between them. */
export const Slugs = (max: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [...new Set([given].flat().flatMap((text) => text.split(/[\s,;]+/)))].filter(Boolean))
    .pipe(z.array(Slug).max(max))

/** The one record that a field names: without scripts the one that was ticked and the one that was typed both come. */
const lastGiven = z
  .union([z.string(), z.array(z.string())])
  .default('')
  .transform((given) => [given].flat().at(-1)?.trim() ?? '')

const OneSlug = lastGiven.pipe(z.string().min(1).pipe(Slug))

const OwnSlug = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.union([z.literal(''), Slug]))
  .default('')

const WrittenDate = z
  .string()
  .max(40)
  .default('')
  .transform((text, context): DateSpan => {
    const span = readWrittenDate(text)
    if (span) return span
    context.addIssue({ code: 'custom', ...sentence('date_unreadable') })
    return z.NEVER
  })

const Reason = prose(2000, 1).pipe(
  z.string().refine((text) => text.trim() !== '', { params: { sentence: 'required' } }),
)

const Address = z
  .string()
  .trim()
  .max(2000)
  .pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/ })]))
  .default('')

export const qualifiers = ['exact', 'about', 'over', 'under'] as const
export const openStatuses = ['hoped', 'announced', 'scheduled'] as const

export const NewSource = z.object({
  slug: OwnSlug,
  title: line(300),
  publisher: line(200, 0).default(''),
  author: line(200, 0).default(''),
  published: lines(80, 0),
  url: Address,
  note: paragraphs(2000),
})

/** An exact decimal: digits with at most one point, no separators, no exponent. Spaces and a leading plus are forgiven. */
const Decimal = z
  .string()
  .transform((text) => text.replace(/[\s\u00A0\u202F]/g, '').replace(/^\+/, ''))
  .pipe(
    z
      .string()
      .max(60)
      .refine((text) => /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text), sentence('not_a_decimal')),
  )

const Measure = z.object({
  value: Decimal,
  qualifier: z.enum(qualifiers),
  unit: z.enum(units),
  source: OneSlug,
  period: lines(200),
  caveat: paragraphs(2000),
})

export const NewFigure = Measure.extend({
  slug: OwnSlug,
  metric: lines(200),
  counterpartWords: lines(200, 0),
  subject: OneSlug,
  counterpart: lastGiven.pipe(z.union([z.literal(''), Slug])),
  span: WrittenDate,
  topics: Slugs(30),
})

export const FigureRevision = Measure.extend({ slug: Slug, version: z.coerce.number().int().min(1), reason: Reason })

export const NewEvent = z.object({
  slug: OwnSlug,
  title: lines(200),
  note: paragraphs(2000),
  date: WrittenDate,
  dateLabel: lines(120, 0),
  dateLabelIn: lines(120, 0),
  status: z.enum([...openStatuses, 'held']),
  source: OneSlug,
  topics: Slugs(30),
})

export const EventStep = z.object({ slug: Slug, sequence: z.coerce.number().int().min(0), reason: Reason })

export const EventMove = EventStep.extend({
  date: WrittenDate,
  dateLabel: lines(120, 0),
  dateLabelIn: lines(120, 0),
  status: z.enum(openStatuses),
})

export type NewSource = z.output<typeof NewSource>
export type NewFigure = z.output<typeof NewFigure>
export type FigureRevision = z.output<typeof FigureRevision>
export type NewEvent = z.output<typeof NewEvent>
export type EventMove = z.output<typeof EventMove>
export type EventStep = z.output<typeof EventStep>
