import type { SpokenProblem } from '@/lib/platform/i18n/sentences'

/** What a form of ours is given back: a problem or a sentence, and what was typed (never passwords). Null before the first time. */
export type FormOutcome = { problem?: SpokenProblem; message?: string; typed: Record<string, string> } | null

/** What a form sends to: the outcome before this one and the form. */
export type FormAction = (before: FormOutcome, form: FormData) => Promise<FormOutcome>

/** The lines of a form by name. Files, repeated names and what the framework adds are left out. */
export function linesOf(form: FormData): Record<string, string> {
  const lines: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$')) lines[name] ??= value
  }
  return lines
}

const secret = new Set(['password', 'current'])

/** What may be shown again in the form. */
export function typedAgain(lines: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(lines).filter(([name]) => !secret.has(name)))
}
