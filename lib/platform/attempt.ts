import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import { refusedWith } from './answering.mjs'
import { asProblem } from './api'
import { type SpokenProblem, spoken, spokenProblem } from './i18n/sentences'
import { loggedError } from './log'
import { httpStatus } from './problem'
import { localeOf } from './request'

/** What a server action gives its form: the value, or what to tell the person. Their input is still in the form. */
export type Attempt<T> = { ok: true; value: T } | { ok: false; problem: SpokenProblem }

/** Runs an action's work; a Problem becomes a value in the reader's language, a bug is logged and said to be one. */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    unstable_rethrow(error)
    const locale = localeOf(await headers())
    const problem = asProblem(error)
    if (problem) {
      refusedWith(httpStatus[problem.kind], problem.retryAfterSeconds)
      return { ok: false, problem: spokenProblem(problem, locale) }
    }
    loggedError('action_failed', error)
    return { ok: false, problem: { kind: 'unavailable', message: spoken({ key: 'unexpected' }, locale), fields: {} } }
  }
}
