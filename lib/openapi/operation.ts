import type { z } from 'zod'
import type { Scope } from '@/lib/accounts/token'

/**
 * Who may call: `public`, anybody; `people`, those who are signed in; `any-token`, they and every token; a scope, they
 * and the tokens that have it. A public one with a scope shows more to those.
 */
type Access = 'public' | 'people' | 'any-token' | Scope

/** What stands in the document about one method of one path. Answers by status; null is an answer without a body. */
export type Operation = {
  summary: string
  access: Access | ['public', Scope]
  query?: z.ZodType
  body?: z.ZodType
  headers?: ('Idempotency-Key' | 'If-Match')[]
  answers: Record<number, z.ZodType | null>
}

/** Operations by `GET /tags/{id}`, under the heading that they stand under. */
export type Chapter = { name: string; operations: Record<string, Operation> }
