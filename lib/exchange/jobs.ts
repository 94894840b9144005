import { z } from 'zod'
import { Id } from '@/lib/platform/untrusted'
import { bringIn } from './bringing-in'
import { forgetImports } from './commands'
import { readImport } from './import-reading'

const OneImport = z.object({ importId: Id })

/** `read-note-import`: what would come of each note of a file. */
export const readNoteImportJob = {
  payload: OneImport,
  run: ({ importId }: { importId: string }) => readImport(importId),
}

/** `bring-in-notes`: the notes of an import that can come. */
export const bringInNotesJob = {
  payload: OneImport,
  run: ({ importId }: { importId: string }) => bringIn(importId),
}

/** `forget-note-imports`: every day, the reports of more than 30 days ago. */
export const forgetNoteImportsJob = {
  payload: z.unknown(),
  run: async () => {
    await forgetImports(new Date())
  },
}
