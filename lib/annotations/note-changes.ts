import { diffWordsWithSpace } from 'diff'

/** A stretch of words that both texts have, or that one of them lacks. */
export type Stretch = { kind: 'same' | 'added' | 'removed'; text: string }

// Beyond this the words are shown as replaced whole: a diff of more would take too long.
const mostEdits = 1_000

/** What an edit made of a note's words. The stretches that are not added are the old text, those not removed the new. */
export function wordChanges(before: string, after: string): Stretch[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits })
  if (!parts) {
    const whole: Stretch[] = [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
    return whole.filter(({ text }) => text !== '')
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
