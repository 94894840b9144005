import { z } from 'zod'
import { Id } from '@/lib/platform/untrusted'

const dayMilliseconds = 24 * 60 * 60 * 1000

/**
 * How what happens on a page is asked for: the revision that it shows, and since when; `after` is the id of the last event,
 * `age` how many milliseconds ago the page asked for its notes.
 */
export const LiveRequest = z.object({
  revision: Id,
  after: z.string().max(100).optional(),
  age: z.coerce.number().int().min(0).max(dayMilliseconds).default(0),
})

export type LiveRequest = z.output<typeof LiveRequest>
