import type { Passage } from '@/lib/annotations/passage'
import { wordsOn } from './dom-anchor'
import { filled, type Labels } from './labels'
import type { NoteActions } from './note-actions'
import type { PageNote } from './page-note'

type Props = { note: PageNote; labels: Labels; actions: NoteActions }

const action = 'touch text-soft underline decoration-line underline-offset-4 hover:text-ink'
const excerpt = 60

/** What the author of a note whose words changed can do: confirm its place, take an offered one, or select one. */
export function Settling({ note, labels, actions }: Props) {
  const { status, passage, suggestions, settled } = note.anchor
  const place = (at: Passage) => () => {
    const chosen = wordsOn(at)
    if (chosen) actions.place(note, chosen)
  }
  return (
    <div className="grid gap-2 py-0.5 print:hidden">
      {status !== 'orphaned' && status !== 'ambiguous' && passage && !settled ? (
        <button type="button" className={`${action} justify-self-start`} onClick={place(passage)}>
          {labels.confirm}
        </button>
      ) : null}
      {suggestions.map((at) => {
        const words = wordsOn(at)?.quote ?? ''
        return words ? (
          <button
            key={`${at.startKey}-${at.start}-${at.end}`}
            type="button"
            className={`${action} text-left`}
            onClick={place(at)}
          >
            {filled(labels.place_at, { words: words.length > excerpt ? `${words.slice(0, excerpt)}…` : words })}
          </button>
        ) : null
      })}
      <button type="button" className={`${action} justify-self-start`} onClick={() => actions.choosePlace(note)}>
        {labels.select_again}
      </button>
    </div>
  )
}
