import { openDatabase } from '../../scripts/database.mjs'
import { startServer } from './server'

/**
 * Starts the one built server that all stories share. With `PUENTE_E2E_URL` the stories run against a server that is
 * running already, whose data folder `PUENTE_E2E_DATA` names (default `.data-dev`, that of `npm run dev`).
 */
export default async function setup() {
  if (process.env.PUENTE_E2E_URL) {
    process.env.PUENTE_DATA = process.env.PUENTE_E2E_DATA ?? '.data-dev'
    await rememberDatabase()
    return undefined
  }
  const server = await startServer()
  process.env.PUENTE_E2E_URL = server.url
  process.env.PUENTE_DATA = server.data
  await rememberDatabase()
  return () => server.stop()
}

async function rememberDatabase() {
  if (!process.env.PUENTE_E2E_DATABASE) process.env.PUENTE_E2E_DATABASE = (await openDatabase()).url
  process.env.PUENTE_E2E_DATA = process.env.PUENTE_DATA
}
