// The database a command works on: the one `DATABASE_URL` names, else the embedded one of the data folder.
import path from 'node:path'
import { holdInstance } from './instance.mjs'
import { runningPostgres, startPostgres } from './postgres.mjs'

export const dataFolder = () => path.resolve(process.env.PUENTE_DATA || '.data')

/**
 * Sets `DATABASE_URL` for this process. With `alone` the data folder is held until `close`, and a second instance is refused;
 * without it a running instance's database is used beside it and left running.
 * @returns {Promise<{ url: string, embedded: boolean, close: () => Promise<void> }>}
 */
export async function openDatabase({ alone = false } = {}) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, embedded: false, close: async () => undefined }
  const folder = dataFolder()
  const held = await holdInstance(folder)
  if (!held && alone) {
    throw new Error(
      `Another Puente is running on the data folder ${folder}. Stop it first, or set PUENTE_DATA to another folder.`,
    )
  }
  if (!held) {
    process.env.DATABASE_URL = await runningPostgres(folder)
    return { url: process.env.DATABASE_URL, embedded: true, close: async () => undefined }
  }
  const server = await startPostgres(folder).catch(async (error) => {
    await held.release()
    throw error
  })
  process.env.DATABASE_URL = server.url
  const close = async () => {
    await server.stop()
    await held.release()
  }
  return { url: server.url, embedded: true, close }
}
