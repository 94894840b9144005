import { z } from 'zod'
import { boundaryKinds } from './boundary'

/** A boundary towards the author of a note, which the address names: public answers carry nobody's number. */
export const BoundaryDraft = z.object({ kind: z.enum(boundaryKinds) })
