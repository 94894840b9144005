import type { Tx } from './database'

type Options = {
  /** Jobs with the same key replace each other while they wait. */
  key?: string
  runAt?: Date
  maxAttempts?: number
}

/** Adds a job in the writing transaction: it runs if and only if the transaction commits, at least once. */
export async function enqueue(tx: Tx, name: string, payload: Record<string, unknown>, options: Options = {}) {
  const { key = null, runAt = null, maxAttempts = 12 } = options
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${name}::text, payload := ${JSON.stringify(payload)}::json, job_key := ${key}::text,
      run_at := ${runAt}::timestamptz, max_attempts := ${maxAttempts}::int)`
}
