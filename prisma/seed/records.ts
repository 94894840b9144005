import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type BriefingFile, readBriefingFile } from '@/lib/briefings/front-matter'
import { units } from '@/lib/facts/figure'
import { openStatuses, qualifiers } from '@/lib/facts/schema'
import { Slug } from '@/lib/platform/untrusted'

const text = z.string().min(1)
const mayBeEmpty = z.string().default('')
const inEveryLanguage = <S extends z.ZodType>(words: S) => ({ en: words, es: words, ru: words })
const bySlug = <S extends z.ZodType>(record: S) => z.record(Slug, record)
const Day = z.iso.date().nullable().default(null)

const Named = inEveryLanguage(z.strictObject({ name: text, aliases: z.array(text), summary: text }))

const Topics = bySlug(
  z.strictObject({
    kind: z.enum(['theme', 'person', 'organization', 'commodity']),
    parent: Slug.optional(),
    ...Named,
  }),
)

const Countries = bySlug(z.strictObject({ iso2: z.string().regex(/^[A-Z]{2}$/), latinAmerica: z.boolean(), ...Named }))

const Sources = bySlug(
  z.strictObject({
    title: text,
    publisher: mayBeEmpty,
    published: z.strictObject(inEveryLanguage(text)).optional(),
    url: z.url().nullable().default(null),
    note: z.strictObject(inEveryLanguage(text)).optional(),
  }),
)

const Figures = bySlug(
  z.strictObject({
    value: z.string().regex(/^\d+(\.\d+)?$/),
    qualifier: z.enum(qualifiers),
    unit: z.enum(units),
    periodStart: Day,
    periodEnd: Day,
    subject: Slug,
    counterpart: Slug.optional(),
    topics: z.array(Slug),
    ...inEveryLanguage(z.strictObject({ metric: text, period: text, counterpart: mayBeEmpty, caveat: text })),
  }),
)

const Events = bySlug(
  z.strictObject({
    startsOn: Day,
    endsOn: Day,
    precision: z.enum(['day', 'month', 'year', 'range', 'open']),
    status: z.enum([...openStatuses, 'held']),
    logged: z
      .strictObject({
        kind: z.enum(['event_announced', 'event_held']),
        at: z.iso.datetime().transform((at) => new Date(at)),
      })
      .optional(),
    topics: z.array(Slug),
    ...inEveryLanguage(
      z.strictObject({ title: text, note: mayBeEmpty, dateLabel: mayBeEmpty, dateLabelIn: mayBeEmpty }),
    ),
  }),
)

const note = z.string().optional()

const RollCalls = bySlug(
  z.strictObject({
    body: Slug,
    event: Slug,
    topics: z.array(Slug),
    ...inEveryLanguage(z.strictObject({ title: text, note: mayBeEmpty })),
    positions: bySlug(
      z.strictObject({
        position: z.enum(['supported', 'did_not_support', 'abstained', 'absent']),
        ...inEveryLanguage(note),
      }),
    ),
  }),
)

const Statements = bySlug(z.strictObject({ speaker: Slug, ...inEveryLanguage(text) }))

const Assessments = bySlug(
  z.strictObject({
    heldBy: z.strictObject(inEveryLanguage(text)),
    topics: z.array(Slug),
    ...inEveryLanguage(text),
  }),
)

const folder = (name: string) => path.join(import.meta.dirname, name)
const read = <S extends z.ZodType>(schema: S, name: string) =>
  schema.parse(parse(readFileSync(path.join(folder('facts'), `${name}.yaml`), 'utf8')))

/** Every fact of prisma/seed/facts, by slug. Throws when a file is not of its form. */
export function seedFacts() {
  return {
    sources: read(Sources, 'sources'),
    topics: read(Topics, 'topics'),
    countries: read(Countries, 'countries'),
    figures: read(Figures, 'figures'),
    events: read(Events, 'events'),
    rollCalls: read(RollCalls, 'roll-calls'),
    statements: read(Statements, 'statements'),
    assessments: read(Assessments, 'assessments'),
  }
}

export type SeedFacts = ReturnType<typeof seedFacts>

/** Every revision of prisma/seed/briefings, oldest first. Throws when a file cannot be read as one. */
export function seedBriefings(): (BriefingFile & { file: string; publishedAt: Date })[] {
  const files = readdirSync(folder('briefings')).filter((name) => name.endsWith('.md'))
  const briefings = files.sort().map((file) => {
    const result = readBriefingFile(readFileSync(path.join(folder('briefings'), file), 'utf8'))
    if ('faults' in result) throw new Error(`${file}:${result.faults[0]?.line}: ${result.faults[0]?.sentence}`)
    const { publishedAt } = result.briefing
    if (!publishedAt) throw new Error(`${file}: published is missing.`)
    return { ...result.briefing, publishedAt, file }
  })
  return briefings.sort((one, other) => one.publishedAt.getTime() - other.publishedAt.getTime())
}
