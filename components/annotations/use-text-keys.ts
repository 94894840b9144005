import { useEffect } from 'react'
import { pressedKey } from '@/components/ui/pressed-key'
import { focusBlock, makeTabStop, stepBlock, stepWords } from './text-cursor'

type Keys = {
  /** The whole paragraph is chosen, or the tools for what is selected get the focus. */
  onEnter: (block: Element) => void
  /** A single letter on a paragraph of which nothing is selected. */
  onLetter: (letter: 'h' | 'n', block: Element) => void
  isOn: boolean
}

const arrows: Record<string, { grain: 'word' | 'sentence'; direction: 1 | -1 }> = {
  ArrowRight: { grain: 'word', direction: 1 },
  ArrowLeft: { grain: 'word', direction: -1 },
  ArrowDown: { grain: 'sentence', direction: 1 },
  ArrowUp: { grain: 'sentence', direction: -1 },
}

const isBlock = (target: EventTarget | null): target is Element =>
  target instanceof Element && target.matches('[data-text] [data-block]')

function arrow(block: Element, { key, shiftKey }: KeyboardEvent) {
  const step = arrows[key]
  if (!step) return
  if (shiftKey || step.grain === 'word') stepWords(block, { ...step, extends: shiftKey })
  else {
    getSelection()?.removeAllRanges()
    stepBlock(block, step.direction)
  }
}

/**
 * Keys while a paragraph has the focus: arrows up and down to the next one, right and left to its words; with Shift they
 * select words and sentences. Alt with Shift is left alone: it changes the keyboard's layout on many machines.
 */
export function useTextKeys({ onEnter, onLetter, isOn }: Keys) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target } = event
      const key = pressedKey(event)
      if (!isBlock(target) || event.ctrlKey || event.metaKey || event.altKey) return
      const isEmpty = getSelection()?.isCollapsed !== false
      if (key in arrows) arrow(target, event)
      else if (key === 'Enter') onEnter(target)
      else if (key === 'Escape' && isEmpty && target instanceof HTMLElement) target.blur()
      else if (isOn && isEmpty && (key === 'h' || key === 'n')) onLetter(key, target)
      else return
      if (key !== 'Escape') event.preventDefault()
    }
    const focused = ({ target }: FocusEvent) => {
      if (isBlock(target)) makeTabStop(target)
    }
    document.addEventListener('keydown', pressed)
    document.addEventListener('focusin', focused)
    return () => {
      document.removeEventListener('keydown', pressed)
      document.removeEventListener('focusin', focused)
    }
  }, [onEnter, onLetter, isOn])
}

/** Gives the focus back to the paragraph that Tab leads to, when it was lost with what had it. */
export function focusTextAgain() {
  if (document.activeElement && document.activeElement !== document.body) return
  const block = document.querySelector('[data-text] [data-block][tabindex="0"]')
  if (block) focusBlock(block)
}
