import { useCallback, useEffect, useMemo, useState } from 'react'
import { seemsSignedIn } from '@/components/accounts/seems-signed-in'
import { localized } from '@/lib/platform/i18n/locales'
import { noteFragment, paths } from '@/lib/platform/paths'
import { accepted } from './accepted'
import { oneNote } from './calls'
import type { Display } from './display'
import { wholeBlock } from './dom-anchor'
import { rangesOf } from './dom-text'
import { KeysHelp } from './keys-help'
import type { Labels } from './labels'
import type { Loaded } from './load-notes'
import { NoteChoice } from './note-choice'
import { NotesView } from './notes-view'
import type { Annotated, PageNote, Wish } from './page-note'
import { paint } from './painter'
import { reveal } from './reading-order'
import { SelectionToolbar } from './selection-toolbar'
import { useAnnotatorKeys } from './use-annotator-keys'
import { useMoreNotes } from './use-more-notes'
import { useNoteActions } from './use-note-actions'
import type { SetNotes } from './use-notes'
import { usePlacing } from './use-placing'
import { useSelection } from './use-selection'
import { useShortcutChoice } from './use-shortcut-choice'
import { focusTextAgain } from './use-text-keys'
import { useWriting } from './use-writing'
import { washesOf } from './wash'

type Props = {
  text: Annotated
  labels: Labels
  loaded: Loaded
  notes: PageNote[]
  setNotes: SetNotes
  wish: Wish
  /** In words, who else reads this. */
  presence: string
  /** Keys that were pressed while this was loaded come now. */
  onReady: () => void
  display: Display
  onDisplay: (display: Display) => void
}

const focusOn = (id: string) =>
  requestAnimationFrame(() => document.getElementById(noteFragment(id))?.focus({ preventScroll: true }))

/** Everything one can do with notes on a page: make, read, change and delete them. Loaded when somebody wants it. */
export function Annotator(props: Props) {
  const { text, labels, loaded, notes, setNotes, wish, presence, onReady, display, onDisplay } = props
  const { slug, locale, isCurrent } = text
  const [selected, setSelected] = useSelection()
  const [focused, setFocused] = useState(false)
  const [open, setOpen] = useState<string>()
  const [sheet, setSheet] = useState(false)
  const [undoable, setUndoable] = useState<PageNote>()
  const [among, setAmong] = useState<Wish>()
  const [help, setHelp] = useState(false)
  const [hasShortcuts, chooseShortcuts] = useShortcutChoice(loaded)
  const isSignedIn = loaded.reader !== null || seemsSignedIn()
  const author = loaded.reader?.name ?? ''
  const onStored = useCallback((note: PageNote) => note.body && setOpen(note.id), [])
  const writing = useWriting({ text, labels, author, isSignedIn, setNotes, onStored })
  const { draft, write, highlight, setSaid } = writing

  const more = useMoreNotes(text, loaded, setNotes)

  const away = useCallback(() => {
    getSelection()?.removeAllRanges()
    setSelected(null)
    setFocused(false)
    requestAnimationFrame(focusTextAgain)
  }, [setSelected])

  const choose = useCallback(
    (block: Element) => {
      const chosen = wholeBlock(block)
      const [range] = chosen ? rangesOf(chosen.passage) : []
      if (!chosen || !range) return null
      // A real selection, so that what is seen, heard and asked for next is the same.
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range.cloneRange())
      setSelected({ chosen, range })
      return chosen
    },
    [setSelected],
  )

  const show = useCallback((note: PageNote) => {
    setOpen(note.id)
    setSheet(!note.anchor.passage || !matchMedia('(width >= 1200px)').matches)
    if (note.anchor.passage) reveal(note.anchor.passage)
    focusOn(note.id)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish is an event; the notes are those of its moment
  useEffect(() => {
    if (wish.block) setFocused(choose(wish.block) !== null)
    if (wish.help && hasShortcuts) setHelp(true)
    setAmong(wish.among ? wish : undefined)
    const { note: id } = wish
    if (id === '') {
      setSheet(true)
      setNotes(accepted)
    }
    if (!id) return
    const here = notes.find((note) => note.id === id)
    if (here) show(here)
    else if (!isCurrent) setSaid(labels.not_found)
    else {
      // An answer is read in its thread.
      const wanted = oneNote(id).then((found) => (found.rootId ? oneNote(found.rootId) : found))
      wanted.then(
        (found) => {
          setNotes((all) => (all.some((note) => note.id === found.id) ? all : [...all, found]))
          show(found)
        },
        () => setSaid(labels.not_found),
      )
    }
  }, [wish])

  const marked = open === undefined ? undefined : notes.find((note) => note.id === open)?.anchor.passage
  const written = draft?.chosen?.passage
  useEffect(() => {
    void paint([
      ...washesOf(notes, display),
      ...(written ? [{ passage: written, look: 'draft' as const }] : []),
      ...(marked ? [{ passage: marked, look: 'open' as const }] : []),
    ])
  }, [notes, display, written, marked])

  const placing = usePlacing({ writing, labels, text, loaded, onChoose: useCallback(() => setSheet(false), []) })

  const used = useMemo(() => {
    if (!selected || !isCurrent) return null
    const { chosen } = selected
    return {
      place: placing.isWanted
        ? () => {
            placing.at(chosen)
            away()
          }
        : null,
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
  }, [selected, isCurrent, placing, highlight, write, away])

  useAnnotatorKeys({
    hasShortcuts,
    selected: used,
    away,
    onClose: useCallback(() => setOpen(undefined), []),
    onHelp: useCallback(() => setHelp(true), []),
    onEnter: useCallback(
      (block: Element) => setFocused(getSelection()?.isCollapsed === false || choose(block) !== null),
      [choose],
    ),
    highlight: isCurrent ? highlight : null,
    write,
  })

  useEffect(onReady, [onReady])

  // What had the focus is gone with the form.
  const isWriting = draft !== undefined
  useEffect(() => {
    if (!isWriting) return
    return () => {
      requestAnimationFrame(focusTextAgain)
    }
  }, [isWriting])

  const actions = useNoteActions({ writing, placing: placing.actions, setOpen, setUndoable, setNotes })

  return (
    <>
      {selected && used ? (
        <SelectionToolbar
          selected={selected}
          labels={labels}
          focused={focused}
          onHighlight={used.highlight}
          onNote={used.note}
          onPlace={used.place}
        />
      ) : null}
      {among ? (
        <NoteChoice
          notes={notes.filter(({ id }) => among.among?.includes(id))}
          labels={labels}
          at={{ x: among.x ?? 0, y: among.y ?? 0 }}
          onChoose={(note) => {
            setAmong(undefined)
            show(note)
          }}
          onClose={() => setAmong(undefined)}
        />
      ) : null}
      <KeysHelp
        labels={labels}
        open={help}
        onClose={() => setHelp(false)}
        isOn={hasShortcuts}
        onChoose={chooseShortcuts}
      />
      <NotesView
        {...{
          locale,
          labels,
          notes,
          presence,
          open,
          actions,
          writing,
          isSignedIn,
          sheet,
          undoable,
          display,
          onDisplay,
        }}
        more={more.isMore}
        onAccept={() => setNotes(accepted)}
        onKeys={() => setHelp(true)}
        onEnd={more.load}
        signIn={localized(locale, paths.signIn(localized(locale, paths.briefing(slug))))}
        onSheet={setSheet}
        onUndone={() => setUndoable(undefined)}
      />
    </>
  )
}
