import { useLayoutEffect, useRef } from 'react'
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
}

const gap = 8
const edge = 8

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

/** What can be done with the selected words, beside them (at the foot of the screen for fingers). */
export function SelectionToolbar({ selected, labels, focused, onHighlight, onNote }: Props) {
  const toolbar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!toolbar.current) return
    stand(toolbar.current, selected.range)
    if (focused) toolbar.current.querySelector('button')?.focus({ preventScroll: true })
  }, [selected, focused])
  return (
    <div
      ref={toolbar}
      role="toolbar"
      aria-label={labels.toolbar}
      className="note-toolbar"
      onMouseDown={(event) => event.preventDefault()}
    >
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
