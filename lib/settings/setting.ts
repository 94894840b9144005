import { z } from 'zod'

const PreModeration = z.object({
  /** Whether the first public notes of new accounts wait for a moderator. */
  on: z.boolean(),
  /** How many of them, until then. */
  notes: z.number().int().min(1).max(100),
  /** For how many days an account is new. */
  days: z.number().int().min(1).max(365),
})

/** Every setting by its name: what it may be. */
export const settings = { preModeration: PreModeration }

/** What holds while nobody has chosen. */
export const defaults: Settings = { preModeration: { on: false, notes: 3, days: 14 } }

export type SettingName = keyof typeof settings

export type Settings = { [Name in SettingName]: z.output<(typeof settings)[Name]> }
