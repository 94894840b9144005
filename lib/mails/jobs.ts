import { z } from 'zod'
import { sendPosted } from '@/lib/mails/commands'

/** `send-mail`: gives one posted mail to the server. */
export const sendMailJob = {
  payload: z.object({ mailId: z.uuid() }),
  run: ({ mailId }: { mailId: string }) => sendPosted(mailId),
}
