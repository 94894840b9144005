import type { Problem, Sentence } from '../problem'
import type { Locale } from './locales'
import type { Area } from './messages'
import { translator } from './translate'

/** A problem's sentence in one language. Keys without an area stand in `problems`. */
export function spoken({ key, values }: Sentence, locale: Locale): string {
  const [area, name] = key.includes(':') ? key.split(':', 2) : ['problems', key]
  return translator(locale, area as Area)(name as string, values)
}

/** What a form or a client is told of a problem: its kind, one sentence, a sentence per field. */
export type SpokenProblem = {
  kind: Problem['kind']
  message: string
  fields: Record<string, string>
  data?: Record<string, unknown>
}

export function spokenProblem(problem: Problem, locale: Locale): SpokenProblem {
  const fields = Object.entries(problem.fields).map(([name, sentence]) => [name, spoken(sentence, locale)])
  return {
    kind: problem.kind,
    message: spoken(problem.sentence, locale),
    fields: Object.fromEntries(fields),
    ...(problem.data ? { data: problem.data } : {}),
  }
}
