import type { z } from 'zod'
import { Problem } from './problem'

/** A part of an address, parsed. What is not of its shape names nothing: throws Problem `not_found`. */
export function addressed<S extends z.ZodType>(schema: S, part: string): z.output<S> {
  const result = schema.safeParse(part)
  if (!result.success) throw new Problem('not_found', 'not_found')
  return result.data
}
