import { z } from 'zod'
import { expireTags } from '@/lib/platform/cache/expire'
import { transaction } from '@/lib/platform/database'
import { factTags } from './cache-tags'

/** `turn-the-day`: at midnight, what says of a date whether it has passed is read again. */
export const turnTheDayJob = {
  payload: z.unknown(),
  run: () => transaction((tx) => expireTags(tx, [factTags.today])),
}
