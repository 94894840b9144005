import type { z } from 'zod'

/** A job: a payload schema and one call to a command. Every job is safe to run twice. */
export type Job<S extends z.ZodType = z.ZodType> = { payload: S; run: (payload: z.output<S>) => Promise<void> }

/** Every job by its name, as `enqueue` names it. */
export const jobs = new Map<string, Job>([])

/** What runs by the clock: graphile-worker crontab lines, in UTC. */
export const timetable: string[] = []
