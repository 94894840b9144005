import type { Actor } from '@/lib/accounts/actor'
import { loggedError } from '@/lib/platform/log'
import { visit } from './commands'

/** Notes a visit after the page was sent. Never throws: a note that is lost only repeats "since your last visit". */
export async function noteVisit(actor: Actor): Promise<void> {
  try {
    await visit(actor)
  } catch (error) {
    loggedError('visit_not_noted', error)
  }
}
