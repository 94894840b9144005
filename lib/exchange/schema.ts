import { z } from 'zod'
import { NotesFilter } from '@/lib/annotations/schema'
import { Id, line } from '@/lib/platform/untrusted'

/** What is taken out: a format by name, and the filter of `/notes`; without one, replies are taken as well. */
export const ExportRequest = NotesFilter.omit({ after: true }).extend({ format: z.string().max(20).default('zip') })

/** What is brought in, and who sees it: the reader alone, or whoever the file says. */
export const BringingIn = z.object({ id: Id, seenBy: z.enum(['me', 'file']).default('me') })

/** A file's name as it is shown; what cannot be shown becomes a name that can. */
export const FileName = line(200).catch('notes')
