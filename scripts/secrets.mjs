import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** A secret that is made once and kept in a file which only its owner reads; whole or not there, whenever we are killed. */
export function keptSecret(file) {
  if (!existsSync(file)) {
    const making = `${file}.${randomBytes(6).toString('hex')}`
    writeFileSync(making, randomBytes(32).toString('base64url'), { mode: 0o600 })
    renameSync(making, file)
  }
  return readFileSync(file, 'utf8').trim()
}
