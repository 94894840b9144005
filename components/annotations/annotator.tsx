import { useCallback, useEffect, useMemo, useState } from 'react'
import { localized } from '@/lib/platform/i18n/locales'
import { noteFragment, paths } from '@/lib/platform/paths'
import { oneNote } from './calls'
import { rangesOf, wholeBlock } from './dom-anchor'
import type { Labels } from './labels'
import type { Loaded } from './load-notes'
import type { NoteActions } from './note-card'
import { NotesView } from './notes-view'
import { type Annotated, type PageNote, type Wish, washOf } from './page-note'
import { paint } from './painter'
import { seemsSignedIn } from './reader-call'
import { reveal } from './reading-order'
import { SelectionToolbar } from './selection-toolbar'
import type { SetNotes } from './use-notes'
import { useSelection } from './use-selection'
import { useShortcuts } from './use-shortcuts'
import { useWriting } from './use-writing'

type Props = { text: Annotated; labels: Labels; loaded: Loaded; notes: PageNote[]; setNotes: SetNotes; wish: Wish }

const focusOn = (id: string) =>
  requestAnimationFrame(() => document.getElementById(noteFragment(id))?.focus({ preventScroll: true }))

/** Everything one can do with notes on a page: make, read, change and delete them. Loaded when somebody wants it. */
export function Annotator({ text, labels, loaded, notes, setNotes, wish }: Props) {
  const { slug, locale } = text
  const [selected, setSelected] = useSelection()
  const [focused, setFocused] = useState(false)
  const [open, setOpen] = useState<string>()
  const [sheet, setSheet] = useState(false)
  const [undoable, setUndoable] = useState<PageNote>()
  const isSignedIn = loaded.reader !== null || seemsSignedIn()
  const author = loaded.reader?.name ?? ''
  const onStored = useCallback((note: PageNote) => note.body && setOpen(note.id), [])
  const writing = useWriting({ text, labels, author, isSignedIn, setNotes, onStored })
  const { draft, write, highlight, remove, setSaid } = writing

  const away = useCallback(() => {
    getSelection()?.removeAllRanges()
    setSelected(null)
    setFocused(false)
  }, [setSelected])

  const show = useCallback((note: PageNote) => {
    setOpen(note.id)
    setSheet(!note.anchor.passage || !matchMedia('(width >= 1200px)').matches)
    if (note.anchor.passage) reveal(note.anchor.passage)
    focusOn(note.id)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish is an event; the notes are those of its moment
  useEffect(() => {
    const chosen = wish.block ? wholeBlock(wish.block) : null
    const [range] = chosen ? rangesOf(chosen.passage) : []
    if (chosen && range) {
      setSelected({ chosen, range })
      setFocused(true)
    }
    const { note: id } = wish
    if (id === '') setSheet(true)
    if (!id) return
    const here = notes.find((note) => note.id === id)
    if (here) show(here)
    else {
      oneNote(id).then(
        (found) => {
          setNotes((all) => [...all, found])
          show(found)
        },
        () => setSaid(labels.not_found),
      )
    }
  }, [wish])

  const marked = open === undefined ? undefined : notes.find((note) => note.id === open)?.anchor.passage
  const written = draft?.chosen?.passage
  useEffect(() => {
    paint([
      ...notes.flatMap(washOf),
      ...(written ? [{ passage: written, look: 'draft' as const }] : []),
      ...(marked ? [{ passage: marked, look: 'open' as const }] : []),
    ])
  }, [notes, written, marked])

  const used = useMemo(() => {
    if (!selected) return null
    const { chosen } = selected
    return {
      highlight: (colour: PageNote['colour']) => {
        highlight(chosen, colour)
        away()
      },
      note: () => {
        write(chosen)
        setOpen(undefined)
        away()
      },
    }
  }, [selected, highlight, write, away])

  const keys = useMemo((): Record<string, () => void> => {
    const close = () => (used ? away() : setOpen(undefined))
    return used ? { h: () => used.highlight('amber'), n: used.note, Escape: close } : { Escape: close }
  }, [used, away])
  useShortcuts(keys)

  const { edit, put, resume, discard } = writing
  const actions = useMemo(
    (): NoteActions => ({
      open: (note) => {
        setOpen((now) => (now === note.id ? undefined : note.id))
        if (note.anchor.passage) reveal(note.anchor.passage)
      },
      toPassage: (note) => note.anchor.passage && reveal(note.anchor.passage),
      edit,
      remove: (note) => {
        setUndoable(note)
        void remove(note).then((gone) => gone || setUndoable(undefined))
      },
      retry: put,
      resume,
      discard,
    }),
    [edit, put, resume, discard, remove],
  )

  return (
    <>
      {selected && used ? (
        <SelectionToolbar
          selected={selected}
          labels={labels}
          focused={focused}
          onHighlight={used.highlight}
          onNote={used.note}
        />
      ) : null}
      <NotesView
        locale={locale}
        labels={labels}
        notes={notes}
        more={loaded.more}
        open={open}
        actions={actions}
        writing={writing}
        signIn={localized(locale, paths.signIn(localized(locale, paths.briefing(slug))))}
        isSignedIn={isSignedIn}
        sheet={sheet}
        onSheet={setSheet}
        undoable={undoable}
        onUndone={() => setUndoable(undefined)}
      />
    </>
  )
}
