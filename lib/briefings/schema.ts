import { z } from 'zod'
import { Slugs } from '@/lib/facts/schema'
import { locales } from '@/lib/platform/i18n/locales'
import { Id, line, prose, Slug } from '@/lib/platform/untrusted'

export const EditionLocale = z.enum(locales)

const version = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)
const place = { briefingId: Id, locale: EditionLocale }

/** A draft's words as typed: unfinished is fine, unshowable is not. */
export const DraftWords = z.object({
  title: line(200, 0),
  standfirst: prose(600),
  byline: line(200, 0),
  markdown: prose(200_000),
  topics: Slugs(30),
  sources: Slugs(60),
  furtherReading: Slugs(60),
})

export const DraftSave = DraftWords.extend({ ...place, version, slug: z.union([z.literal(''), Slug]).default('') })

export const NewBriefing = z.object({ title: line(200), locale: EditionLocale, key: z.string().max(200) })

export const NewEdition = z.object(place)

export const DraftDiscard = z.object({ ...place, version })

export const Publication = z.object({
  ...place,
  version,
  seenNumber: version,
  kind: z.enum(['initial', 'minor', 'update', 'correction']),
  note: prose(2000).default(''),
})

/** `slug` is the briefing's, typed to confirm. */
export const RetractionRequest = z.object({
  briefingId: Id,
  reason: prose(2000, 1).refine((text) => text.trim() !== '', { params: { sentence: 'required' } }),
  slug: z.string().trim().max(120),
})

export type DraftWords = z.output<typeof DraftWords>
export type DraftSave = z.output<typeof DraftSave>
export type NewBriefing = z.output<typeof NewBriefing>
export type NewEdition = z.output<typeof NewEdition>
export type DraftDiscard = z.output<typeof DraftDiscard>
export type Publication = z.output<typeof Publication>
export type RetractionRequest = z.output<typeof RetractionRequest>
