import { z } from 'zod'
import { anchorStatuses } from '@/lib/annotations/anchor-status'
import { colours, noteLabels, visibilities } from '@/lib/annotations/annotation'
import { groupKinds } from '@/lib/groups/group'
import { locales } from '@/lib/platform/i18n/locales'

// Programs must not mind what is added to an answer: so the objects are open.
const id = z.uuid()
const Instant = z.iso.datetime()
const offset = z.int().min(0)

const Passage = z.looseObject({ startKey: z.string(), start: offset, endKey: z.string(), end: offset })

/** Anything that is a JSON object: for what the pages of Puente alone ask for. */
export const Something = z.looseObject({})

export const Annotation = z
  .looseObject({
    ...{ id, revisionId: id, author: z.string(), mine: z.boolean() },
    ...Passage.shape,
    ...{ quote: z.string(), prefix: z.string(), suffix: z.string() },
    body: z.string().meta({ description: 'Markdown; empty for a highlight.' }),
    bodyNodes: z.array(Something).meta({ description: 'The body as a tree to draw.' }),
    ...{ colour: z.enum(colours), visibility: z.enum(visibilities), label: z.enum(noteLabels).nullable() },
    group: z.looseObject({ id, name: z.string() }).nullable(),
    ...{ rootId: id.nullable(), parentId: id.nullable(), depth: z.int(), replies: z.int() },
    tags: z.array(z.string()).meta({ description: 'Those of its author; empty for everybody else.' }),
    ...{ createdAt: Instant, updatedAt: Instant },
    anchor: z
      .looseObject({ status: z.enum(anchorStatuses), passage: Passage.nullable() })
      .meta({ description: 'Where it stands in the revision that was asked for, else the current one.' }),
  })
  .meta({ id: 'Annotation', description: 'A highlight or note, pinned for ever to words of one revision.' })

export const PlacedAnnotation = Annotation.extend({
  briefing: z.looseObject({
    ...{ slug: z.string(), locale: z.enum(locales), title: z.string(), retracted: z.boolean() },
  }),
}).meta({ id: 'PlacedAnnotation', description: 'An annotation with the briefing it stands in.' })

const next = z.string().nullable().meta({ description: 'The cursor of the next page; null at the end.' })

export const Annotations = z.looseObject({ annotations: z.array(PlacedAnnotation), next })

export const AnnotationsOfBriefing = z.looseObject({ revisionId: id, annotations: z.array(Annotation), next })

const Change = z
  .union([
    z.looseObject({ type: z.literal('annotation'), annotation: PlacedAnnotation }),
    z.looseObject({ type: z.literal('gone'), id, reason: z.enum(['withdrawn', 'purged', 'out_of_sight']) }),
    z.looseObject({ type: z.literal('group_gone'), group: id }),
  ])
  .meta({ id: 'Change', description: 'What became of a note, or that the reader is in a group no more.' })

export const Changes = z.looseObject({ changes: z.array(Change), next: z.string(), more: z.boolean() })

export const Tag = z.looseObject({ id, name: z.string(), key: z.string() }).meta({ id: 'Tag' })

export const Tags = z.looseObject({ tags: z.array(Tag) })

export const TagsByName = z.looseObject({ tags: z.array(z.string()) })

const role = z.enum(['owner', 'moderator', 'member'])

export const Group = z
  .looseObject({
    ...{ id, name: z.string(), description: z.string(), kind: z.enum(groupKinds), createdAt: Instant },
    ...{ members: z.int(), role: role.nullable() },
  })
  .meta({ id: 'Group' })

export const Groups = z.looseObject({ groups: z.array(Group) })

export const Members = z.looseObject({
  members: z.array(z.looseObject({ userId: id, name: z.string(), role, joinedAt: Instant })),
})

export const Account = z.looseObject({
  id,
  name: z.string(),
  role: z.string(),
  locale: z.enum(locales),
  timeZone: z.string(),
})

export const Problem = z
  .looseObject({
    ...{ type: z.string(), title: z.string(), status: z.int(), detail: z.string() },
    fields: z.record(z.string(), z.string()).optional().meta({ description: 'A sentence for each field at fault.' }),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457: why not, in the language of Accept-Language (English, Spanish, Russian).',
  })
