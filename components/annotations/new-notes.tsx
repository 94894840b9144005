import { type Labels, newNotes } from './labels'

type Props = { count: number; labels: Labels; onAccept: () => void }

/** Notes that came while the page was read and for which there is no free room: they wait until they are asked for. */
export function NewNotes({ count, labels, onAccept }: Props) {
  return (
    <p role="status">
      <button type="button" className="notes-opener text-sm" onClick={onAccept}>
        {newNotes(count, labels)}
      </button>
    </p>
  )
}
