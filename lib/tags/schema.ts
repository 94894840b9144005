import { z } from 'zod'
import { Id, line } from '@/lib/platform/untrusted'
import { distinctNames, tagKey, tagLimits } from './tag'

// What has no width or turns the direction of writing would make two tags that look the same.
const invisible = /(?!\uFE0F)\p{Default_Ignorable_Code_Point}/u

/** A tag's name: one line of at most 60 characters that can be seen, and that can stand in an address. */
export const TagName = line(tagLimits.length)
  .refine((name) => !invisible.test(name), { params: { sentence: 'control_characters' } })
  .refine((name) => !name.includes(','), { params: { sentence: 'tags:no_commas' } })
  .refine((name) => !/^\.+$/.test(name), { params: { sentence: 'tags:only_dots' } })
  .refine((name) => tagKey(name) !== '', { params: { sentence: 'required' } })
  .refine((name) => tagKey(name).length <= tagLimits.length, {
    params: { sentence: 'too_long', values: { limit: tagLimits.length } },
  })

/** The tags of one note or briefing: at most 20, each once. */
export const TagNames = z.array(TagName).max(tagLimits.perThing).transform(distinctNames)

/** Names typed into one field, with commas between them. */
export const TypedTagNames = z
  .string()
  .max(tagLimits.perThing * (tagLimits.length + 2))
  .transform((typed) => typed.split(',').filter((name) => name.trim() !== ''))
  .pipe(TagNames)

export const TagRename = z.object({ id: Id, name: TagName })

export const TagMerge = z.object({ id: Id, into: Id })

export const TagRemoval = z.object({ id: Id })

export const TagReturn = z.object({ id: Id })
