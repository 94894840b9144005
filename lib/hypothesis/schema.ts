import { z } from 'zod'
import { annotationLimits } from '@/lib/annotations/annotation'
import { Id, prose } from '@/lib/platform/untrusted'
import { TagNames } from '@/lib/tags/schema'
import { worldGroup } from './account-id'

const Address = z.string().min(1).max(2_000)
const wellFormed = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.isWellFormed())

// Prefix and suffix are 32 characters by that client; a few more do no harm.
const context = wellFormed(annotationLimits.quote).default('')
const Selector = z.looseObject({ type: z.string().max(100) })
const QuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: wellFormed(annotationLimits.quote).min(1),
  prefix: context,
  suffix: context,
})

// Of a target only its quote is read: ranges and positions count in another text than ours.
const Target = z
  .looseObject({ selector: z.array(Selector).max(20).default([]) })
  .transform(({ selector }) => selector.find(({ type }) => type === 'TextQuoteSelector'))
  .pipe(QuoteSelector.optional())

const Permissions = z.object({ read: z.array(z.string().max(200)).max(20) })

const GroupId = z.union([z.literal(worldGroup), Id])
const Body = prose(annotationLimits.body)

/** An annotation as a client sends it to be made. What the server decides itself is left out. */
export const ClientDraft = z.object({
  uri: Address,
  text: Body.default(''),
  tags: TagNames.default([]),
  group: GroupId.default(worldGroup),
  permissions: Permissions.optional(),
  references: z
    .array(Id)
    .max(annotationLimits.depth + 1)
    .default([]),
  target: z.array(Target).max(10).default([]),
})

export type ClientDraft = z.output<typeof ClientDraft>

/** What a client may change; it sends the whole annotation back, of which the words it stands on never change. */
export const ClientChange = z.object({
  text: Body.optional(),
  tags: TagNames.optional(),
  group: GroupId.optional(),
  permissions: Permissions.optional(),
})

export type ClientChange = z.output<typeof ClientChange>

const words = z.string().max(500)
const several = <S extends z.ZodType>(schema: S) => z.array(schema).max(50).default([])
const number = (max: number) => z.coerce.number().int().min(0).max(max)

/** An instant as the clients repeat it from an answer, or milliseconds since the epoch. */
export const ClientInstant = z
  .string()
  .max(60)
  .transform((text) => new Date(/^\d{5,}(?:\.\d+)?$/.test(text) ? Number(text) : text))
  .refine((date) => !Number.isNaN(date.getTime()))

/** How annotations are searched for. */
export const ClientSearch = z
  .object({
    limit: number(200).default(20),
    offset: number(9_800).default(0),
    sort: z.enum(['created', 'updated', 'group', 'id', 'user']).default('updated'),
    order: z.enum(['asc', 'desc']).default('desc'),
    search_after: words.optional(),
    uri: several(Address),
    url: several(Address),
    user: words.optional(),
    group: words.optional(),
    tag: several(words),
    tags: several(words),
    any: several(words),
    quote: several(words),
    text: several(words),
    references: several(words),
    _separate_replies: z.enum(['true', 'false', '1', '0']).default('false'),
  })
  .transform(({ search_after: after, _separate_replies: apart, url, tags, ...rest }) => ({
    ...rest,
    uri: [...rest.uri, ...url],
    tag: [...rest.tag, ...tags],
    after,
    repliesApart: apart === 'true' || apart === '1',
  }))

export type ClientSearch = z.output<typeof ClientSearch>

const repeated = new Set(['uri', 'url', 'tag', 'tags', 'any', 'quote', 'text', 'references'])

/** The parameters of a search by name: those that may stand several times as lists. */
export function searchFields(params: URLSearchParams): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of params) {
    if (!repeated.has(name)) fields[name] = value
    else fields[name] = [...(fields[name] ?? []), value]
  }
  return fields
}

const Chord = z.string().max(60).nullable()

/** What a client keeps for its reader. Anything else it sends is left out. */
export const ClientPreferences = z.object({
  show_sidebar_tutorial: z.boolean().optional(),
  show_youtube_gdpr_banner: z.boolean().optional(),
  shortcuts_preferences: z
    .record(z.string().max(60), Chord)
    .refine((chosen) => Object.keys(chosen).length <= 60)
    .optional(),
})

export type ClientPreferences = z.output<typeof ClientPreferences>

export const ProfileChange = z.object({ preferences: ClientPreferences.default({}) })

/** Which members of a group are listed. */
export const MembersPage = z.object({
  'page[number]': z.coerce.number().int().min(1).max(1_000).default(1),
  'page[size]': z.coerce.number().int().min(1).max(100).default(20),
})

/** What stands in an address for a group. */
export const GroupName = GroupId

/** What stands in an address for a member: an account, or `me`. */
export const MemberName = words
