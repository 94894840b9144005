import type { Sentence } from '@/lib/platform/problem'

/** `mute`: the reader does not see the person's notes. `block`: neither sees the other's, and neither answers or mentions the other. */
export const boundaryKinds = ['mute', 'block'] as const

export type BoundaryKind = (typeof boundaryKinds)[number]

export const boundaryLimit = 1_000

/** Somebody whom a reader does not want to see. `drawnAt` is an ISO string. */
export type Boundary = { personId: string; name: string; kind: BoundaryKind; drawnAt: string }

export const tooMany: Sentence = { key: 'boundaries:too_many', values: { limit: boundaryLimit } }
