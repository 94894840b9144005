import { useEffect, useState } from 'react'
import { type Chosen, chosenIn } from './dom-anchor'

export type Selected = { chosen: Chosen; range: Range }

// A tap on the toolbar takes a finger's selection away before the tap arrives.
const lingerMilliseconds = 250

function selectedNow(): Selected | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const chosen = chosenIn(range)
  return chosen && { chosen, range: range.cloneRange() }
}

/** The words that are selected in the text, once the mouse is released; null when none are. */
export function useSelection(): [Selected | null, (selected: Selected | null) => void] {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    let pressed = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      if (pressed) return
      const now = selectedNow()
      if (now) setSelected(now)
      else timer = setTimeout(() => setSelected(selectedNow()), lingerMilliseconds)
    }
    const press = (event: PointerEvent) => {
      pressed = event.pointerType === 'mouse' && event.isPrimary
    }
    const release = () => {
      pressed = false
      clearTimeout(timer)
      timer = setTimeout(look)
    }
    look()
    document.addEventListener('selectionchange', look)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
    }
  }, [])
  return [selected, setSelected]
}
