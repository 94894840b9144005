import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { connections } from './database'
import { Problem, type Sentence } from './problem'

type Limit = { points: number; seconds: number }

/** Every limit in force, shared by all processes: so many `points` in so many `seconds` for each key. */
export const limits = {
  signInByAddress: { points: 10, seconds: 60 },
  signInByAccount: { points: 10, seconds: 60 },
  signUp: { points: 10, seconds: 600 },
  mail: { points: 5, seconds: 600 },
  foundGroup: { points: 30, seconds: 3_600 },
  invite: { points: 60, seconds: 3_600 },
  allowClient: { points: 30, seconds: 3_600 },
  grantByAddress: { points: 60, seconds: 60 },
  clientWithoutToken: { points: 1_200, seconds: 60 },
  token: { points: 6_000, seconds: 60 },
  mention: { points: 120, seconds: 3_600 },
  flag: { points: 30, seconds: 3_600 },
  annotate: { points: 600, seconds: 60 },
  bringIn: { points: 20, seconds: 3_600 },
  takeOut: { points: 60, seconds: 600 },
} satisfies Record<string, Limit>

export type LimitName = keyof typeof limits

const made = new Map<LimitName, RateLimiterPostgres>()

function limiter(name: LimitName): RateLimiterPostgres {
  const known = made.get(name)
  if (known) return known
  const { points, seconds } = limits[name]
  const created = new RateLimiterPostgres({
    storeClient: connections(),
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  })
  made.set(name, created)
  return created
}

const secondsInWords = 120

/** "That was too often", with when to come back: in seconds, or from two minutes on in minutes. */
export function tooOften(seconds: number): Problem {
  const sentence: Sentence =
    seconds <= secondsInWords
      ? { key: 'too_many', values: { seconds } }
      : { key: 'too_many_for_minutes', values: { minutes: Math.ceil(seconds / 60) } }
  return new Problem('too_many', sentence, { retryAfterSeconds: seconds })
}

function refused(result: unknown): never {
  if (!(result instanceof RateLimiterRes)) throw result
  throw tooOften(Math.max(1, Math.ceil(result.msBeforeNext / 1000)))
}

/** Takes one point for `key`. Throws Problem `too_many` with the seconds to wait when none is left. */
export async function takePoint(name: LimitName, key: string): Promise<void> {
  await limiter(name).consume(key).catch(refused)
}

/** Gives the point that `takePoint` took back: what it was taken for was no failure. */
export async function returnPoint(name: LimitName, key: string): Promise<void> {
  await limiter(name).reward(key)
}

/** Gives all of `key`'s points back, after a success. */
export async function forgetPoints(name: LimitName, key: string): Promise<void> {
  await limiter(name).delete(key)
}
