import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { type Colour, colours } from '@/lib/annotations/annotation'
import { filled, type Labels } from './labels'
import type { Selected } from './use-selection'

type Props = {
  selected: Selected
  labels: Labels
  /** Whether the toolbar takes the focus: it was asked for by a button, not by a selection. */
  focused: boolean
  onHighlight: (colour: Colour) => void
  onNote: () => void
  /** Places a note at the words, when one is waiting for them. */
  onPlace: (() => void) | null
}

const gap = 8
const edge = 8
const stillMilliseconds = 400
const wordsAtMost = 120

function stand(toolbar: HTMLElement, range: Range) {
  const words = range.getBoundingClientRect()
  const around = (toolbar.offsetParent ?? document.body).getBoundingClientRect()
  const { offsetWidth, offsetHeight } = toolbar
  const over = words.top - gap - offsetHeight
  const top = over < edge ? Math.min(words.bottom + gap, innerHeight - offsetHeight - edge) : over
  const middle = words.left + words.width / 2 - offsetWidth / 2
  const left = Math.min(Math.max(edge, middle), document.documentElement.clientWidth - offsetWidth - edge)
  toolbar.style.top = `${top - around.top}px`
  toolbar.style.left = `${left - around.left}px`
}

/** The selected words, shortened, for those who hear the page: once they stand still. */
function useSelectedWords({ chosen: { quote } }: Selected): string {
  const [words, setWords] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setWords(quote), stillMilliseconds)
    return () => clearTimeout(timer)
  }, [quote])
  return words.length > wordsAtMost ? `${words.slice(0, wordsAtMost / 2)} … ${words.slice(-wordsAtMost / 2)}` : words
}

function step(toolbar: HTMLElement, event: KeyboardEvent) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const buttons = [...toolbar.querySelectorAll('button')]
  if (!by || !(event.target instanceof HTMLButtonElement)) return
  event.preventDefault()
  buttons.at((buttons.indexOf(event.target) + by) % buttons.length)?.focus()
}

/** What can be done with the selected words, beside them (at the foot of the screen for fingers). */
export function SelectionToolbar({ selected, labels, focused, onHighlight, onNote, onPlace }: Props) {
  const toolbar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!toolbar.current) return
    stand(toolbar.current, selected.range)
  }, [selected])
  useLayoutEffect(() => {
    if (focused) toolbar.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [focused])
  const said = useSelectedWords(selected)
  return (
    <div
      ref={toolbar}
      role="toolbar"
      aria-label={labels.toolbar}
      className="note-toolbar"
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => toolbar.current && step(toolbar.current, event)}
    >
      <span role="status" className="sr-only">
        {said}
      </span>
      {onPlace ? <Button onClick={onPlace}>{labels.place_here}</Button> : null}
      {colours.map((colour) => {
        const name = filled(labels.highlight_in, { colour: labels[colour] })
        return (
          <button
            key={colour}
            type="button"
            className={`touch swatch swatch-${colour}`}
            aria-label={name}
            title={name}
            onClick={() => onHighlight(colour)}
          >
            <span aria-hidden="true">a</span>
          </button>
        )
      })}
      <Button kind="quiet" className="ml-1" aria-keyshortcuts="n" onClick={onNote}>
        {labels.note}
      </Button>
    </div>
  )
}
