import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const debian = '/usr/bin/chromium'

export const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Where Chromium is on this machine: the system's, else Playwright's own. When neither is there, Playwright downloads
 * one, or apt installs Debian's when we are root. Throws when all of that fails.
 */
export function chromiumPath(): string {
  if (existsSync(debian)) return debian
  const own = chromium.executablePath()
  if (existsSync(own)) return own
  process.stdout.write('• No Chromium yet: installing one …\n')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
  if (existsSync(own)) return own
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-y', '-q', 'chromium'], { stdio: 'inherit' })
  }
  if (existsSync(debian)) return debian
  throw new Error('No Chromium could be installed. Install the package `chromium`, then run this again.')
}
