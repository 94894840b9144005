import { useMemo, useState } from 'react'
import type { Locale } from '@/lib/platform/i18n/locales'
import { filled, type Labels } from './labels'
import { type NoteActions, NoteCard } from './note-card'
import { NoteEditor } from './note-editor'
import { type Beside, NoteMargin } from './note-margin'
import { NotesSheet } from './notes-sheet'
import type { PageNote } from './page-note'
import { inReadingOrder } from './reading-order'
import { useMedia } from './use-media'
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

function Undo({ labels, undoable, onUndone, writing }: Props) {
  if (!undoable) return null
  const undo = () => {
    onUndone()
    writing.bringBack(undoable).catch(() => writing.setSaid(labels.offline))
  }
  return (
    <p role="status" className="flex gap-3 bg-paper py-1 text-sm">
      {labels.deleted}
      <button type="button" className="touch underline" onClick={undo}>
        {labels.undo}
      </button>
    </p>
  )
}

/** The notes of the page: beside their lines where there is a margin, in a sheet where there is none. */
export function NotesView(props: Props) {
  const { locale, labels, notes, more, open, actions, writing, signIn, sheet, onSheet, undoable } = props
  const { draft, said } = writing
  const isWide = useMedia('(width >= 1200px)')
  const [crowded, setCrowded] = useState<string[]>([])
  const editor = useEditor(props)
  const ordered = useMemo(() => inReadingOrder(notes), [notes])
  const edited = draft?.changes?.id

  const cards = useMemo(
    () =>
      new Map(
        ordered.map((note) => [
          note.id,
          <NoteCard key={note.id} {...{ note, labels, locale, signIn, actions }} isOpen={note.id === open} />,
        ]),
      ),
    [ordered, labels, locale, signIn, actions, open],
  )

  const beside = useMemo(() => {
    if (!isWide || sheet) return []
    const items: (Beside & { note?: PageNote })[] = ordered.flatMap((note) => {
      const { passage } = note.anchor
      const isSilent = note.body === '' && note.id !== open && !note.unsaved?.failure
      if (!passage || isSilent || note.id === edited) return []
      return [{ id: note.id, passage, content: cards.get(note.id), note }]
    })
    const passage = draft?.chosen?.passage
    return passage ? [...items, { id: 'draft', passage, content: editor, isForm: true }] : items
  }, [isWide, sheet, ordered, open, edited, cards, draft?.chosen?.passage, editor])

  const unplaced = ordered.filter((note) => !note.anchor.passage).length
  const hidden = isWide ? unplaced + crowded.length > 0 : ordered.length > 0
  const title = filled(labels.notes_count, { n: ordered.length })
  const writesInSheet = draft && (!isWide || !draft.chosen || sheet)

  return (
    <>
      {beside.length > 0 ? (
        <NoteMargin items={beside} label={labels.notes} open={draft ? 'draft' : open} onCrowded={setCrowded} />
      ) : null}
      {sheet || writesInSheet ? (
        <NotesSheet
          title={writesInSheet ? (draft.changes ? labels.edit_note : labels.new_note) : title}
          labels={labels}
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
              {ordered.length === 0 && !undoable ? <p className="text-sm text-soft">{labels.none}</p> : null}
              {[...cards.values()]}
              {more ? <p className="text-sm text-soft">{filled(labels.more, { n: ordered.length })}</p> : null}
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
