type Details = Record<string, string | number | boolean | null | undefined>

function write(level: 'info' | 'error', event: string, details: Details) {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...details })
  if (level === 'error') process.stderr.write(`${line}\n`)
  else process.stdout.write(`${line}\n`)
}

/** Notes something that happened, as one JSON line. Never pass what a person wrote, or a secret. */
export function logged(event: string, details: Details = {}) {
  write('info', event, details)
}

/** Notes a bug or an outage with its stack. */
export function loggedError(event: string, error: unknown, details: Details = {}) {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  write('error', event, { ...details, stack })
}
