import { z } from 'zod'
import { type Locale, locales } from '@/lib/platform/i18n/locales'
import { Problem, type Sentence } from '@/lib/platform/problem'
import { line, parse, prose, Slug } from '@/lib/platform/untrusted'

const revisionKinds = ['initial', 'minor', 'update', 'correction'] as const

export type RevisionKind = (typeof revisionKinds)[number]

/** A text as it is to be published. Slugs name records that must exist. */
export type NewRevision = {
  slug: string
  locale: Locale
  title: string
  standfirst: string
  byline: string
  markdown: string
  topicSlugs: string[]
  sourceSlugs: string[]
  furtherReading: string[]
  kind: RevisionKind
  /** What changed (update) or the correction's text; empty for a first revision. */
  note: string
  publishedAt: Date
}

const filled = { params: { sentence: 'required' } }
const text = (max: number) => prose(max).pipe(z.string().refine((words) => words.trim() !== '', filled))
const slugs = (max: number, min = 0) => z.array(Slug).min(min).max(max)

const Whole = z
  .object({
    slug: Slug,
    locale: z.enum(locales),
    title: line(200),
    standfirst: text(600),
    byline: line(200),
    markdown: text(200_000),
    topicSlugs: slugs(30, 1),
    sourceSlugs: slugs(60),
    furtherReading: slugs(60),
    kind: z.enum(revisionKinds),
    note: prose(2000),
    publishedAt: z.date(),
  })
  .refine(({ kind, note }) => (kind !== 'update' && kind !== 'correction') || note.trim() !== '', {
    path: ['note'],
    ...filled,
  }) satisfies z.ZodType<NewRevision>

// Forms and files name a text's topics and sources so.
const fieldNames: Record<string, string> = { topicSlugs: 'topics', sourceSlugs: 'sources', publishedAt: 'published' }

function fieldName(path: string): string {
  const [name = ''] = path.split('.')
  return fieldNames[name] ?? name
}

/** The text with its words in NFC and its lines trimmed. Throws Problem `invalid` with the fields at fault, as forms name them. */
export function wholeRevision(input: NewRevision): NewRevision {
  try {
    return parse(Whole, input)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const fields: Record<string, Sentence> = {}
    for (const [path, sentence] of Object.entries(error.fields)) fields[fieldName(path)] ??= sentence
    throw new Problem(error.kind, error.sentence, { fields })
  }
}
