import { useCallback, useMemo, useState } from 'react'
import { UndoLine } from '@/components/ui/undo-line'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { Display } from './display'
import { DisplayChoice } from './display-choice'
import { focusNote } from './focus-note'
import { filled, type Labels } from './labels'
import { NewNotes } from './new-notes'
import type { NoteActions } from './note-actions'
import { NoteCard } from './note-card'
import { NoteEditor } from './note-editor'
import { type Beside, NoteMargin } from './note-margin'
import { NotesList } from './notes-list'
import { NotesSheet } from './notes-sheet'
import type { PageNote } from './page-note'
import { inReadingOrder } from './reading-order'
import { useMedia } from './use-media'
import { useNearBlocks } from './use-near-blocks'
import type { useWriting } from './use-writing'

type Props = {
  locale: Locale
  labels: Labels
  notes: readonly PageNote[]
  /** Whether there are more notes than are shown. */
  more: boolean
  open: string | undefined
  actions: NoteActions
  writing: ReturnType<typeof useWriting>
  signIn: string
  isSignedIn: boolean
  sheet: boolean
  onSheet: (open: boolean) => void
  undoable: PageNote | undefined
  onUndone: () => void
  display: Display
  onDisplay: (display: Display) => void
  /** The notes that came while the page was read take their places. */
  onAccept: () => void
  onKeys: () => void
  presence: string
  /** The end of the list came into sight. */
  onEnd: () => void
}

function useEditor({ writing, labels, locale, isSignedIn, signIn }: Props) {
  const { draft, change, put, cancel, leave } = writing
  return useMemo(
    () =>
      draft && (
        <NoteEditor
          draft={draft}
          labels={labels}
          locale={locale}
          signIn={isSignedIn ? null : signIn}
          onChange={change}
          onSave={put}
          onCancel={cancel}
          onLeave={leave}
        />
      ),
    [draft, labels, locale, isSignedIn, signIn, change, put, cancel, leave],
  )
}

function Undo({ labels, undoable, open, actions, onUndone, writing }: Props) {
  if (!undoable) return null
  const undo = async () => {
    try {
      await writing.bringBack(undoable)
    } catch {
      writing.setSaid(labels.offline)
      return
    }
    onUndone()
    // A highlight without words has a card only while it is open.
    if (open !== undoable.id) actions.open(undoable)
    focusNote(undoable.id)
  }
  return (
    <UndoLine
      key={undoable.id}
      told={labels.deleted}
      undo={labels.undo}
      onUndo={() => void undo()}
      className="bg-paper py-1 text-sm"
    />
  )
}

// Of more notes than these the margin draws only those near the sight.
const drawnAtMost = 60

/** The notes of the page: beside their lines where there is a margin, in a sheet where there is none. */
export function NotesView(props: Props) {
  const { locale, labels, notes, more, open, actions, writing, isSignedIn, signIn, sheet, onSheet, undoable } = props
  const { draft, said } = writing
  const isWide = useMedia('(width >= 1200px)')
  const [crowded, setCrowded] = useState<string[]>([])
  const editor = useEditor(props)
  const ordered = useMemo(() => inReadingOrder(notes), [notes])
  const edited = draft?.changes?.id

  const card = useCallback(
    (note: PageNote) => (
      <NoteCard key={note.id} {...{ note, labels, locale, isSignedIn, signIn, actions }} isOpen={note.id === open} />
    ),
    [labels, locale, isSignedIn, signIn, actions, open],
  )

  const isCrowd = ordered.length > drawnAtMost
  const near = useNearBlocks(isWide && isCrowd)
  const beside = useMemo(() => {
    if (!isWide || sheet) return []
    const items: Beside[] = ordered.flatMap((note) => {
      const { passage } = note.anchor
      const isSilent = note.body === '' && note.id !== open && !note.unsaved?.failure
      if (!passage || isSilent || note.id === edited) return []
      if (near && note.id !== open && !near.has(passage.startKey)) return []
      return [{ id: note.id, passage, content: card(note), isNew: note.isNew }]
    })
    const passage = draft?.chosen?.passage
    return passage ? [...items, { id: 'draft', passage, content: editor, isForm: true }] : items
  }, [isWide, sheet, ordered, near, open, edited, card, draft?.chosen?.passage, editor])

  const isCrowded = useMemo(() => new Set(crowded), [crowded])
  const listed = useMemo(() => ordered.filter(({ isNew }) => !isNew), [ordered])
  const waiting = ordered.filter(({ id, isNew, anchor, body }) => {
    return isNew && (!isWide || sheet || !anchor.passage || (body !== '' && isCrowded.has(id)))
  })
  const unplaced = listed.filter((note) => !note.anchor.passage).length
  const isChosen = props.display !== 'marked'
  const beyond = listed.filter(({ id, anchor }) => isCrowded.has(id) || anchor.status !== 'unchanged').length
  const hidden = isChosen || (isWide ? unplaced + beyond > 0 : listed.length > 0)
  const title = filled(labels.notes_count, { n: listed.length })
  const news =
    waiting.length > 0 ? (
      <NewNotes
        count={waiting.length}
        labels={labels}
        onAccept={() => {
          props.onAccept()
          if (!isWide) onSheet(true)
        }}
      />
    ) : null
  const writesInSheet = draft && (!isWide || !draft.chosen || sheet)

  return (
    <>
      {beside.length > 0 ? (
        <NoteMargin
          items={beside}
          label={labels.notes}
          open={draft ? 'draft' : open}
          staysPut={isCrowd}
          onCrowded={setCrowded}
        />
      ) : null}
      {sheet || writesInSheet ? (
        <NotesSheet
          title={writesInSheet ? (draft.changes ? labels.edit_note : labels.new_note) : title}
          labels={labels}
          onKeys={props.onKeys}
          presence={props.presence}
          onClose={() => {
            if (writesInSheet) writing.leave()
            onSheet(false)
          }}
        >
          {writesInSheet ? (
            editor
          ) : (
            <>
              <Undo {...props} />
              <DisplayChoice labels={labels} display={props.display} onDisplay={props.onDisplay} />
              {news}
              {ordered.length === 0 && !undoable ? <p className="text-sm text-soft">{labels.none}</p> : null}
              <NotesList notes={listed} card={card} open={open} more={more} onEnd={props.onEnd} />
            </>
          )}
        </NotesSheet>
      ) : (
        <div className="notes-foot">
          {said ? (
            <p role="alert" className="notes-said">
              {said}
            </p>
          ) : null}
          {undoable ? (
            <div className="notes-said">
              <Undo {...props} />
            </div>
          ) : null}
          {news}
          {hidden ? (
            <button type="button" className="notes-opener" onClick={() => onSheet(true)}>
              {title}
            </button>
          ) : null}
        </div>
      )}
    </>
  )
}
