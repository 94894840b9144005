// One running instance to a data folder. The lock is a listening socket, which the system drops with its process however it dies.
import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

function socketOf(folder) {
  mkdirSync(folder, { recursive: true })
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return `\\\\.\\pipe\\puente-${name}`
  return path.join(os.tmpdir(), `puente-${name}.sock`)
}

function isHeld(socket) {
  return new Promise((resolve) => {
    const probe = connect(socket)
    probe.once('connect', () => {
      probe.destroy()
      resolve(true)
    })
    probe.once('error', () => resolve(false))
  })
}

/**
 * Holds a data folder until `release`. Returns undefined when another running process holds it.
 * @param {string} folder
 * @returns {Promise<{ release: () => Promise<void> } | undefined>}
 */
export async function holdInstance(folder) {
  const socket = socketOf(folder)
  if (await isHeld(socket)) return undefined
  rmSync(socket, { force: true })
  const server = createServer((peer) => peer.destroy())
  server.unref()
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(socket, resolve)
  })
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}
