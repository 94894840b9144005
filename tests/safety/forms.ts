import type { Line, Submission } from './matrix'

/** Every server action. */
export const forms: Line<Submission>[] = []
