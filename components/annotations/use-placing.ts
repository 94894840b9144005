import { useCallback, useMemo, useState } from 'react'
import type { Chosen } from './dom-anchor'
import type { Labels } from './labels'
import { linkTo } from './link-to'
import type { Loaded } from './load-notes'
import type { PlacingActions } from './note-actions'
import type { Annotated, PageNote } from './page-note'
import type { useWriting } from './use-writing'

type Setting = {
  writing: ReturnType<typeof useWriting>
  labels: Labels
  text: Annotated
  loaded: Loaded
  /** Words are to be selected for a note: what is in the way goes. */
  onChoose: () => void
}

/** What can be done with the places of notes: confirm one, choose another, and, for editors, answer. */
export function usePlacing({ writing, labels, text, loaded, onChoose }: Setting) {
  const [waiting, setWaiting] = useState<PageNote>()
  const { place, answer, setSaid } = writing
  const { isCurrent, revision } = text
  const isEditor = loaded.reader?.isEditor ?? false

  const put = useCallback(
    (note: PageNote, chosen: Chosen) => {
      setWaiting(undefined)
      void place(note, chosen).then(setSaid)
    },
    [place, setSaid],
  )

  const actions = useMemo(
    (): PlacingActions => ({
      place: put,
      choosePlace: (note) => {
        setWaiting(note)
        setSaid(labels.select_place)
        onChoose()
      },
      answer,
      linkTo: (note) => linkTo(text, note.id),
      isCurrent,
      answersIn: isEditor && isCurrent ? revision : null,
    }),
    [put, answer, labels, text, isCurrent, isEditor, revision, setSaid, onChoose],
  )

  return useMemo(
    () => ({ actions, isWanted: waiting !== undefined, at: (chosen: Chosen) => waiting && put(waiting, chosen) }),
    [actions, waiting, put],
  )
}
