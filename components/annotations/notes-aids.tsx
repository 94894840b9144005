import { type Dispatch, lazy, type SetStateAction, Suspense, useEffect, useState } from 'react'
import type { Display } from './display'
import type { Labels } from './labels'
import type { Loaded } from './load-notes'
import { announceMarks } from './mark-details'
import { NotesOpener } from './notes-opener'
import type { Annotated, PageNote, Wish } from './page-note'
import type { SetNotes } from './use-notes'

const Annotator = lazy(async () => ({ default: (await import('./annotator')).Annotator }))
const LiveNotes = lazy(async () => ({ default: (await import('./live-notes')).LiveNotes }))

type Props = {
  text: Annotated
  labels: Labels
  loaded: Loaded
  notes: PageNote[]
  setNotes: SetNotes
  wish: Wish | undefined
  setWish: Dispatch<SetStateAction<Wish | undefined>>
  wake: (wish?: Wish) => void
  hears: boolean
  onReady: () => void
  display: Display
  setDisplay: (display: Display) => void
}

/** What a page with notes has beside its marks: the way to them, their announcements, and what somebody asks for. */
export function NotesAids(props: Props) {
  const { text, labels, loaded, notes, setNotes, wish, setWish, wake, hears, onReady, display, setDisplay } = props
  const [presence, setPresence] = useState('')

  // Beside the lines there is room for notes without anybody asking.
  const isNoted = notes.length > 0
  useEffect(() => {
    if (isNoted && matchMedia('(width >= 1200px)').matches) setWish((now) => now ?? {})
  }, [isNoted, setWish])

  useEffect(() => void announceMarks(notes, labels, (note) => wake({ note })), [notes, labels, wake])

  return (
    <Suspense>
      {wish ? (
        <Annotator
          {...{ text, labels, loaded, notes, setNotes, wish, presence, onReady, display }}
          onDisplay={setDisplay}
        />
      ) : isNoted ? (
        <NotesOpener {...{ notes, labels }} onOpen={() => wake({ note: '' })} />
      ) : null}
      {hears && text.isCurrent ? (
        <LiveNotes {...{ text, labels, loaded, setNotes, presence }} onPresence={setPresence} />
      ) : null}
    </Suspense>
  )
}
