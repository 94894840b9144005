import { z } from 'zod'
import { NotesFilter } from '@/lib/annotations/schema'

/** What is taken out: a format by name, and the filter of `/notes`; without one, replies are taken as well. */
export const ExportRequest = NotesFilter.omit({ after: true }).extend({ format: z.string().max(20).default('zip') })
