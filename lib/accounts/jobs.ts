import { z } from 'zod'
import { forgetExpired } from '@/lib/accounts/expired'

/** `forget-expired`, every hour: what sessions, links and unsent mails leave behind when their time is over. */
export const forgetExpiredJob = {
  payload: z.unknown(),
  run: () => forgetExpired(),
}
