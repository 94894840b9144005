import type { z } from 'zod'
import { forgetExpiredJob } from '@/lib/accounts/jobs'
import { purgeWithdrawnNotesJob, reanchorJob } from '@/lib/annotations/jobs'
import { bringInNotesJob, forgetNoteImportsJob, readNoteImportJob } from '@/lib/exchange/jobs'
import { turnTheDayJob } from '@/lib/facts/jobs'
import { sendMailJob } from '@/lib/mails/jobs'

/** A job: a payload schema and one call to a command. Every job is safe to run twice. */
export type Job<S extends z.ZodType = z.ZodType> = { payload: S; run(payload: z.output<S>): Promise<void> }

/** Every job by its name, as `enqueue` names it. */
export const jobs = new Map<string, Job>([
  ['reanchor', reanchorJob],
  ['purge-withdrawn-notes', purgeWithdrawnNotesJob],
  ['read-note-import', readNoteImportJob],
  ['bring-in-notes', bringInNotesJob],
  ['forget-note-imports', forgetNoteImportsJob],
  ['send-mail', sendMailJob],
  ['forget-expired', forgetExpiredJob],
  ['turn-the-day', turnTheDayJob],
])

/** What runs by the clock: graphile-worker crontab lines, in UTC. */
export const timetable: string[] = [
  '0 0 * * * turn-the-day',
  '23 3 * * * purge-withdrawn-notes',
  '29 3 * * * forget-note-imports',
  '41 * * * * forget-expired',
]
