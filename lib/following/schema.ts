import { z } from 'zod'
import { locales } from '@/lib/platform/i18n/locales'
import { Id } from '@/lib/platform/untrusted'
import { followLevels, usualLevel } from './level'

const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

/** What is sent to follow a topic, or to follow it again as before (undo): then with the mark it had. */
export const FollowForm = z.object({
  topicId: Id,
  level: z.enum(followLevels).default(usualLevel),
  readUpTo: Instant.optional(),
})

export const UnfollowForm = z.object({ topicId: Id })

export const LevelForm = z.object({ topicId: Id, level: z.enum(followLevels) })

/** Without a topic, all that is followed. `upTo` is when the list was drawn: what came later stays unread. */
export const ReadForm = z.object({ topicId: Id.optional(), upTo: Instant })

/** Which edition and revision of a briefing a reader has before them. */
export const Reading = z.object({ locale: z.enum(locales), revision: z.int().min(1).max(1_000_000) })

/** The topics of a page, as `topics=id,id`. */
export const FollowsRequest = z.object({
  topics: z
    .string()
    .max(4_000)
    .transform((text) => text.split(','))
    .pipe(z.array(Id).max(100)),
})

/** In which language what is new is told. */
export const NewsRequest = z.object({ locale: z.enum(locales) })

export type FollowForm = z.output<typeof FollowForm>
export type LevelForm = z.output<typeof LevelForm>
export type ReadForm = z.output<typeof ReadForm>
export type Reading = z.output<typeof Reading>
