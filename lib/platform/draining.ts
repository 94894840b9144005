// The server and what Next runs are separate module graphs in one process; what they share hangs on the global object.
const shared = globalThis as typeof globalThis & { puenteDraining?: AbortController }

function controller(): AbortController {
  shared.puenteDraining ??= new AbortController()
  return shared.puenteDraining
}

/** Aborted when this process stops: answers without an end of their own end then. */
export const draining = (): AbortSignal => controller().signal

/** Tells everything that waits in this process that it stops. */
export const drain = (): void => controller().abort()
