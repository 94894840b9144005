import { AsyncLocalStorage } from 'node:async_hooks'

// Next and the server are separate module graphs in one process; what they share hangs on the global object.
globalThis.puenteWholeDrawing ??= new AsyncLocalStorage()

const plainForm = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/

/**
 * Answers a request; a form that was sent without scripts gets a page that is drawn whole. Next would resume the shell it
 * keeps of the page, and React's resume knows nothing of a form's outcome (16.4.6).
 * @template T
 * @param {import('node:http').IncomingMessage} request
 * @param {() => T} answer
 * @returns {T}
 */
export function drawnAsAsked({ method, headers }, answer) {
  const isPlainForm =
    method === 'POST' && headers['next-action'] === undefined && plainForm.test(headers['content-type'] ?? '')
  return globalThis.puenteWholeDrawing.run(isPlainForm, answer)
}

/** Whether the request that is being answered wants its page drawn whole. */
export const isDrawnWhole = () => globalThis.puenteWholeDrawing.getStore() === true
