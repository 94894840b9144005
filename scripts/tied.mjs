// Runs a command in a process group of its own that ends with the process which asked for it, however that one ends:
// a killed `npm start` leaves no build or installation running behind it.
import { spawn } from 'node:child_process'
import path from 'node:path'

const isWindows = process.platform === 'win32'

/**
 * Runs a command to its end. With `quiet` its output is kept and returned instead of shown.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 * @returns {Promise<{ status: number, output: string }>}
 */
export async function runTied(command, args, { env = process.env, quiet = false } = {}) {
  const stream = quiet ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, [import.meta.filename, command, ...args], {
    cwd: path.join(import.meta.dirname, '..'),
    detached: !isWindows,
    stdio: ['ignore', stream, stream, 'ipc'],
    env,
  })
  let output = ''
  for (const source of [child.stdout, child.stderr]) {
    source?.on('data', (chunk) => {
      output += chunk
    })
  }
  const status = await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
  return { status, output }
}

function endGroup() {
  if (isWindows) process.exit(1)
  process.kill(-process.pid, 'SIGKILL')
}

if (process.argv[1] === import.meta.filename) {
  const [command, ...args] = process.argv.slice(2)
  process.on('disconnect', endGroup)
  const child = spawn(command, args, { stdio: 'inherit', shell: isWindows })
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(127)
  })
  child.on('exit', (code) => process.exit(code ?? 1))
}
