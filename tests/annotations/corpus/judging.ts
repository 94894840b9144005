import { type AnchorStatus, anchorStatuses } from '@/lib/annotations/anchor-status'
import { extentOf, type Passage, type PublishedText } from '@/lib/annotations/passage'
import type { Case } from './read-corpus'

/** What a way of anchoring says of a case: a class, and the place it marks if it marks one. */
export type Answer = { status: AnchorStatus; passage: Passage | null }

function overlap(text: PublishedText, one: Passage | null, other: Passage | null): number {
  const [a, b] = [one && extentOf(text, one), other && extentOf(text, other)]
  if (!a || !b) return a === b ? 1 : 0
  const shared = Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
  return shared / (Math.max(a.to, b.to) - Math.min(a.from, b.from))
}

const sameWords = ({ is }: Case) => is === 'unchanged' || is === 'moved'

/** Whether class and place are right: words that stayed to the character, edited ones for the larger part. */
export function isRight(one: Case, { status, passage }: Answer): boolean {
  return status === one.is && overlap(one.after, passage, one.place) >= (sameWords(one) ? 1 : 0.5)
}

/** Whether words are marked as the note's, without any sign, that are not. */
export function marksWronglyInSilence(one: Case, { status, passage }: Answer): boolean {
  if (!passage || (status !== 'unchanged' && status !== 'moved')) return false
  return !sameWords(one) || overlap(one.after, passage, one.place) < 1
}

export type Figures = { precision: number; recall: number; cases: number }

/** Precision and recall of each class, 0 to 1; a class that was never said has a precision of 0. */
export function figures(cases: Case[], answer: (one: Case) => Answer): Map<AnchorStatus, Figures> {
  const judged = cases.map((one) => ({ one, said: answer(one) }))
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  return new Map(
    anchorStatuses.map((status) => {
      const right = judged.filter(({ one, said }) => one.is === status && isRight(one, said)).length
      const said = judged.filter((one) => one.said.status === status).length
      const cases = judged.filter(({ one }) => one.is === status).length
      return [status, { precision: share(right, said), recall: share(right, cases), cases }]
    }),
  )
}
