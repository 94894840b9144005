import { z } from 'zod'
import { locales } from '@/lib/platform/i18n/locales'
import { Id, isDecoded, line, prose, Slug } from '@/lib/platform/untrusted'
import { TagName, TagNames } from '@/lib/tags/schema'
import { anchorStatuses } from './anchor-status'
import { annotationLimits, colours, noteLabels, visibilities } from './annotation'
import { linkKinds, targetTypes } from './link'
import { readQuestion } from './notes-question'

const BlockKey = z.string().min(1).max(100)

const Offset = z.number().int().min(0).max(10_000_000)

const Body = prose(annotationLimits.body)

type Audience = { visibility?: (typeof visibilities)[number] | undefined; groupId?: string | null | undefined }

// A group is named exactly when it is to see the note.
const namesItsGroup = ({ visibility, groupId }: Audience) => (visibility === 'group') === (typeof groupId === 'string')
const chooseGroup = { path: ['groupId'], params: { sentence: 'annotations:choose_group' } }

/** Words of a revision: `quote` is what stands there, to the letter. */
export const NotePlace = z.object({
  revisionId: Id,
  startKey: BlockKey,
  start: Offset,
  endKey: BlockKey,
  end: Offset,
  quote: z
    .string()
    .min(1)
    .max(annotationLimits.quote)
    .refine((quote) => quote.isWellFormed(), { params: { sentence: 'control_characters' } }),
})

export type NotePlace = z.output<typeof NotePlace>

/** A new highlight or note on words that the reader saw. */
export const AnnotationDraft = NotePlace.extend({
  body: Body.default(''),
  colour: z.enum(colours).default('amber'),
  visibility: z.enum(visibilities).default('private'),
  groupId: Id.nullable().default(null),
  label: z.enum(noteLabels).nullable().default(null),
  tags: TagNames.default([]),
}).refine(namesItsGroup, chooseGroup)

export type AnnotationDraft = z.output<typeof AnnotationDraft>

/** What of an annotation can be changed; what is not named stays. */
export const AnnotationChange = z
  .object({
    body: Body.optional(),
    colour: z.enum(colours).optional(),
    visibility: z.enum(visibilities).optional(),
    groupId: Id.nullable().optional(),
    label: z.enum(noteLabels).nullable().optional(),
    tags: TagNames.optional(),
  })
  .refine(namesItsGroup, chooseGroup)

export type AnnotationChange = z.output<typeof AnnotationChange>

/** An answer to a note. */
export const ReplyDraft = z.object({
  body: Body.refine((body) => body.trim() !== '', { params: { sentence: 'required' } }),
  label: z.enum(noteLabels).nullable().default(null),
})

export type ReplyDraft = z.output<typeof ReplyDraft>

/** What an editor answers to a note: the number of the revision that takes it up, and a sentence if there is one. */
export const EditorAnswer = z.object({
  revision: z.number().int().min(1).max(1_000_000),
  sentence: prose(annotationLimits.sentence).default(''),
})

export type EditorAnswer = z.output<typeof EditorAnswer>

/** A link from a note: what it says of which thing. `key` is a slug, for a note its id. */
export const LinkDraft = z.object({
  kind: z.enum(linkKinds),
  type: z.enum(targetTypes),
  key: line(120),
})

export type LinkDraft = z.output<typeof LinkDraft>

/** What something to be linked to is looked for by. */
export const TargetSearch = z.object({
  type: z.enum(targetTypes),
  q: line(100, 2),
  locale: z.enum(locales).default('en'),
})

/** Whose name is looked for, for which audience. */
export const MentionSearch = z
  .object({ q: line(60), visibility: z.enum(visibilities), groupId: Id.nullable().default(null) })
  .refine(namesItsGroup, chooseGroup)

export const NotePreview = z.object({ body: Body })

/** How a list of annotations is asked for: `cursor` is the id of the last one seen. */
export const AnnotationsRequest = z.object({
  locale: z.enum(locales).default('en'),
  revision: z.coerce.number().int().min(1).max(1_000_000).optional(),
  cursor: Id.optional(),
  limit: z.coerce.number().int().min(1).max(annotationLimits.page).default(annotationLimits.page),
})

export type AnnotationsRequest = z.output<typeof AnnotationsRequest>

/** How the newest notes on a topic are asked for. */
export const TopicAnnotationsRequest = z.object({
  locale: z.enum(locales).default('en'),
  limit: z.coerce.number().int().min(1).max(20).default(3),
})

const chosen = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional()

/** What is typed to find notes; the piece that cannot be read is named. */
const TypedQuestion = line(300).superRefine((text, context) => {
  if (!isDecoded(text)) context.addIssue({ code: 'custom', params: { sentence: 'control_characters' } })
  const question = readQuestion(text)
  if (!('key' in question)) return
  const { key, piece, at } = question
  context.addIssue({ code: 'custom', params: { sentence: `notebook:${key}`, values: { piece, at } } })
})

/** The filters of `/notes`, as its form sends them: an empty field filters nothing. */
export const NotesFilter = z.object({
  q: chosen(TypedQuestion),
  scope: chosen(z.enum(['mine', 'groups', 'everyone'])),
  briefing: chosen(Slug),
  topic: chosen(Slug),
  tag: chosen(TagName),
  colour: chosen(z.enum(colours)),
  visibility: chosen(z.enum(visibilities)),
  group: chosen(Id),
  label: chosen(z.enum(noteLabels)),
  kind: chosen(z.enum(['highlight', 'note', 'reply', 'any'])),
  passage: chosen(z.enum(anchorStatuses)),
  state: chosen(z.enum(['deleted'])),
  after: chosen(Id),
})

/** What an address asks of `/notes`: a field that is empty or given twice asks nothing. */
export function sentFilter(sent: Record<string, string | string[] | undefined>): Record<string, string> {
  const filled = Object.entries(sent).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
  )
  return Object.fromEntries(filled)
}

/** The same as programs ask for it, page by page. */
export const OwnAnnotationsRequest = NotesFilter.omit({ after: true }).extend({
  cursor: Id.optional(),
  limit: z.coerce.number().int().min(1).max(annotationLimits.page).default(50),
})

/** How a container of the Web Annotation Protocol, or a page of it, is asked for. */
export const ContainerRequest = z.object({
  locale: z.enum(locales).default('en'),
  page: z.coerce.number().int().min(0).max(1_000_000).optional(),
  iris: z
    .enum(['0', '1'])
    .transform((flag) => flag === '1')
    .optional(),
})

export type ContainerRequest = z.output<typeof ContainerRequest>

/** How changes are asked for: `since` is the `next` of what was read last. */
export const ChangesRequest = z.object({
  since: z.string().min(1).max(400).optional(),
  limit: z.coerce.number().int().min(1).max(annotationLimits.page).default(100),
})

export type NotesFilter = z.output<typeof NotesFilter>

const FilterQuery = line(2_000, 0)

/** A search to keep, under a name. */
export const FilterToSave = z.object({
  name: line(80),
  query: FilterQuery.refine((query) => query !== '', { params: { sentence: 'required' } }),
})

/** A search to forget, from `/notes` with a query of its own. */
export const FilterToForget = z.object({ id: Id, query: FilterQuery.default('') })
