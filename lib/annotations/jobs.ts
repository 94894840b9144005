import { z } from 'zod'
import { Id } from '@/lib/platform/untrusted'
import { purgeWithdrawn, reanchor } from './reanchoring'

/** `reanchor`: where the notes of an edition stand in a revision that was just published. */
export const reanchorJob = {
  payload: z.object({ revisionId: Id }),
  run: async ({ revisionId }: { revisionId: string }) => {
    await reanchor(revisionId)
  },
}

/** `purge-withdrawn-notes`: every day, what was deleted more than 30 days ago. */
export const purgeWithdrawnNotesJob = {
  payload: z.unknown(),
  run: async () => {
    await purgeWithdrawn(new Date())
  },
}
