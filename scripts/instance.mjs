// One running instance to a data folder. The lock is a listening socket, which the system drops with its process however it dies.
import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

function socketOf(folder) {
  mkdirSync(folder, { recursive: true })
  const name = `puente-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  // Linux has names that stand in no folder: nothing is left behind, and taking one is atomic.
  if (process.platform === 'linux') return `\0${name}`
  return path.join(os.tmpdir(), `${name}.sock`)
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

function listenOn(socket) {
  const server = createServer((peer) => peer.destroy())
  server.unref()
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)))
    server.listen(socket, () => resolve(server))
  })
}

/**
 * Holds a data folder until `release`. Returns undefined when another running process holds it.
 * @param {string} folder
 * @returns {Promise<{ release: () => Promise<void> } | undefined>}
 */
export async function holdInstance(folder) {
  const socket = socketOf(folder)
  let server = await listenOn(socket)
  if (!server && socket.startsWith('/') && !(await isHeld(socket))) {
    rmSync(socket, { force: true })
    server = await listenOn(socket)
  }
  if (!server) return undefined
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}
