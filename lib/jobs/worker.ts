import { Logger, parseCronItems, parseCrontab, type Runner, run } from 'graphile-worker'
import { db } from '@/lib/platform/database'
import { environment } from '@/lib/platform/env'
import { logged, loggedError } from '@/lib/platform/log'
import { jobs, timetable } from './registry'

const concurrency = 4

const quiet = new Logger(() => (level, message) => {
  if (level === 'error') loggedError('queue', message)
})

function taskList() {
  const entries = [...jobs].map(([name, job]) => {
    const task = async (payload: unknown) => {
      const startedAt = new Date()
      await job.run(job.payload.parse(payload))
      await db.jobRun.create({ data: { name, startedAt, finishedAt: new Date() } })
      logged('job_done', { name, milliseconds: Date.now() - startedAt.getTime() })
    }
    return [name, task] as const
  })
  return Object.fromEntries(entries)
}

/** Runs the queued jobs in this process until `stop` is called, which lets running jobs finish. */
export async function startWorker(): Promise<Runner> {
  return run({
    connectionString: environment().DATABASE_URL,
    concurrency,
    noHandleSignals: true,
    pollInterval: 2_000,
    taskList: taskList(),
    parsedCronItems: timetable.length > 0 ? parseCrontab(timetable.join('\n')) : parseCronItems([]),
    logger: quiet,
  })
}
