import { z } from 'zod'
import { Id } from '@/lib/platform/untrusted'

/** How the list of notices is asked for: `after` is the id of the last one seen. */
export const NoticesRequest = z.object({ after: Id.optional() })

/** Which notices have been read: these, or all up to and including one. */
export const NoticesRead = z.union([z.object({ ids: z.array(Id).min(1).max(100) }), z.object({ upTo: Id })])

export type NoticesRead = z.output<typeof NoticesRead>
