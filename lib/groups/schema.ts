import { z } from 'zod'
import { Id, line, prose } from '@/lib/platform/untrusted'
import { groupKinds, groupLimits } from './group'

const name = line(groupLimits.name)
const description = prose(groupLimits.description).transform((text) => text.trim())
const kind = z.enum(groupKinds)

/** A group that is about to be made. */
export const GroupDraft = z.object({ name, description: description.default(''), kind: kind.default('closed') })

export type GroupDraft = z.output<typeof GroupDraft>

/** What of a group can be changed; what is not named stays. */
export const GroupChange = z.object({
  name: name.optional(),
  description: description.optional(),
  kind: kind.optional(),
})

export type GroupChange = z.output<typeof GroupChange>

/** The role that an owner can give to a member. */
export const Appointment = z.object({ userId: Id, role: z.enum(['moderator', 'member']) })

export type Appointment = z.output<typeof Appointment>

/** The secret part of an invitation's link. */
export const InvitationSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
