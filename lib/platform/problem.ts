import type { MessageValues } from './i18n/translate'

/** Every way in which a request can be refused. Anything else that is thrown is a bug. */
export type ProblemKind =
  | 'invalid'
  | 'signed_out'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_many'
  | 'gone'
  | 'unprocessable'
  | 'stale'
  | 'unconditional'
  | 'unavailable'

/** A sentence for a person: a key in the `problems` messages, or `<area>:<key>` for another area's. */
export type Sentence = { key: string; values?: MessageValues }

export const httpStatus: Record<ProblemKind, number> = {
  invalid: 400,
  signed_out: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  stale: 412,
  unconditional: 428,
  unprocessable: 422,
  too_many: 429,
  unavailable: 503,
}

type Details = {
  fields?: Record<string, Sentence>
  retryAfterSeconds?: number
  data?: Record<string, unknown>
  challenge?: string
}

/** "You cannot", with a sentence for the person and the fields at fault. `data` travels with the answer (a conflict's other text), `challenge` in WWW-Authenticate. */
export class Problem extends Error {
  readonly sentence: Sentence
  readonly fields: Record<string, Sentence>
  readonly retryAfterSeconds: number | undefined
  readonly data: Record<string, unknown> | undefined
  readonly challenge: string | undefined

  constructor(
    readonly kind: ProblemKind,
    sentence: Sentence | string,
    details: Details = {},
  ) {
    const spoken = typeof sentence === 'string' ? { key: sentence } : sentence
    super(`${kind}: ${spoken.key}`)
    this.name = 'Problem'
    this.sentence = spoken
    this.fields = details.fields ?? {}
    this.retryAfterSeconds = details.retryAfterSeconds
    this.data = details.data
    this.challenge = details.challenge
  }
}
