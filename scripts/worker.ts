import { startWorker } from '@/lib/jobs/worker'
import { closeDatabase } from '@/lib/platform/database'
import { say } from './install.mjs'

/** `npm run worker`: runs the queued jobs alone, until SIGINT or SIGTERM. */
export async function work(): Promise<{ stop: () => Promise<void> }> {
  const worker = await startWorker()
  say('The worker is waiting for jobs.')
  const stop = async () => {
    await worker.stop().catch(() => undefined)
    await closeDatabase()
  }
  return { stop }
}
