import { filled, type Labels, newNotes } from './labels'
import type { PageNote } from './page-note'

type Props = { notes: readonly PageNote[]; labels: Labels; onOpen: () => void }

/** The way to the notes for who has asked for nothing yet: how many there are, or have come meanwhile. */
export function NotesOpener({ notes, labels, onOpen }: Props) {
  const fresh = notes.filter(({ isNew }) => isNew).length
  return (
    <div className="notes-foot lg:hidden">
      <button type="button" className="notes-opener" onClick={onOpen}>
        {fresh > 0 ? newNotes(fresh, labels) : filled(labels.notes_count, { n: notes.length })}
      </button>
    </div>
  )
}
