import { z } from 'zod'
import { Problem, type Sentence } from './problem'

// C0 and C1 controls but tab and newline, lone surrogates, and the characters that reorder or hide text around them.
const unshowable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

const showable = (value: string) => !unshowable.test(value)

/** Whether a text from an address was whole: what is no UTF-8 there arrives as U+FFFD. */
export const isDecoded = (value: string) => !value.includes('\uFFFD')

/** One line a person typed: trimmed, NFC, `min`–`max` UTF-16 units, no control or reordering characters. */
export function line(max: number, min = 1) {
  return z
    .string()
    .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .refine(showable, { params: { sentence: 'control_characters' } }),
    )
}

/** Text of several lines: NFC, `\r\n` as `\n`, at most `max` UTF-16 units, no control or reordering characters. */
export function prose(max: number, min = 0) {
  return z
    .string()
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n'))
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .refine(showable, { params: { sentence: 'control_characters' } }),
    )
}

/** The name of a thing in an address: lower case, digits, single hyphens, 1–120 characters. */
export const Slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

/** A record's id (any UUID). */
export const Id = z.uuid()

/** A request's idempotency key: 8–200 visible characters. */
export const IdempotencyKeyText = z
  .string()
  .min(8)
  .max(200)
  .regex(/^[\x21-\x7E]+$/)

function sentenceFor(issue: z.core.$ZodIssue): Sentence {
  if (issue.code === 'too_big') {
    const key = issue.origin === 'array' ? 'too_many_items' : 'too_long'
    return { key, values: { limit: Number(issue.maximum) } }
  }
  if (issue.code === 'too_small') {
    return Number(issue.minimum) <= 1
      ? { key: 'required' }
      : { key: 'too_short', values: { limit: Number(issue.minimum) } }
  }
  if (issue.code === 'invalid_type')
    return { key: issue.input === undefined || issue.input === null ? 'required' : 'wrong_kind' }
  if (issue.code === 'invalid_value') return { key: 'not_a_choice' }
  if (issue.code === 'custom' && typeof issue.params?.sentence === 'string') {
    return { key: issue.params.sentence, values: issue.params.values as Sentence['values'] }
  }
  if (issue.code === 'invalid_format') {
    if (issue.format === 'email') return { key: 'not_an_email' }
    if (issue.format === 'url') return { key: 'not_an_address' }
  }
  return { key: 'wrong_kind' }
}

/** Parses what came from outside. Throws Problem `invalid` with a sentence for each field at fault. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return result.data
  const fields: Record<string, Sentence> = {}
  for (const issue of result.error.issues) fields[issue.path.join('.') || 'form'] ??= sentenceFor(issue)
  throw new Problem('invalid', 'invalid', { fields })
}
