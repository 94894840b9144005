import { createHash } from 'node:crypto'
import type { CanonicalBlock } from '@/lib/briefings/document'

/** A paragraph of a canonical text. */
export const block = (key: string, text: string): CanonicalBlock => ({
  key,
  kind: 'paragraph',
  text,
  hash: createHash('sha256').update(text).digest('base64url'),
})
