import { AsyncLocalStorage } from 'node:async_hooks'

// Next and the server are separate module graphs in one process; what they share hangs on the global object.
globalThis.puenteAnswering ??= new AsyncLocalStorage()

const plainForm = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/

/**
 * What is known of an answer while it is made: whether it is to a form that was sent without scripts, and the status it
 * is to have where Next would say 200.
 * @typedef {{ isPlainForm: boolean, status?: number, retryAfterSeconds?: number }} Answering
 * @param {import('node:http').IncomingMessage} request
 * @returns {Answering}
 */
export function answeringTo({ method, headers }) {
  const isPlainForm =
    method === 'POST' && headers['next-action'] === undefined && plainForm.test(headers['content-type'] ?? '')
  return { isPlainForm }
}

/**
 * Answers a request, so that everything called for it can say how.
 * @template T
 * @param {Answering} answering
 * @param {() => T} answer
 * @returns {T}
 */
export const answeringWith = (answering, answer) => globalThis.puenteAnswering.run(answering, answer)

/**
 * Whether the page that is being made must be drawn whole: Next would answer a plain form by resuming the shell it keeps
 * of the page, and React's resume knows nothing of a form's outcome (16.4.6).
 */
export const isDrawnWhole = () => globalThis.puenteAnswering.getStore()?.isPlainForm === true

/**
 * Gives the page that is being made a status other than the 200 that Next would send with it.
 * @param {number} status
 */
export function answerWith(status) {
  const answering = globalThis.puenteAnswering.getStore()
  if (answering) answering.status = status
}

/**
 * Gives the answer that is being made a status of its own. Scripts learn what is wrong from the answer's body, and
 * browsers print every refused call on their console: to them only "too often" is said by the status as well.
 * @param {number} status
 * @param {number} [retryAfterSeconds]
 */
export function refusedWith(status, retryAfterSeconds) {
  const answering = globalThis.puenteAnswering.getStore()
  if (answering && (answering.isPlainForm || status === 429)) Object.assign(answering, { status, retryAfterSeconds })
}
