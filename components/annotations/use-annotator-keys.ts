import { useCallback, useMemo } from 'react'
import type { Colour } from '@/lib/annotations/annotation'
import { type Chosen, wholeBlock } from './dom-anchor'
import { useShortcuts } from './use-shortcuts'
import { useTextKeys } from './use-text-keys'

type Setting = {
  hasShortcuts: boolean
  /** What can be done with the selected words; null when none are. */
  selected: { highlight: (colour: Colour) => void; note: () => void } | null
  away: () => void
  onClose: () => void
  onHelp: () => void
  onEnter: (block: Element) => void
  /** Null where the text can only be read. */
  highlight: ((chosen: Chosen, colour: Colour) => void) | null
  write: (chosen: Chosen) => void
}

/** The keys of the annotator: of the whole page, and on a paragraph that has the focus. */
export function useAnnotatorKeys(setting: Setting) {
  const { hasShortcuts, selected, away, onClose, onHelp, onEnter, highlight, write } = setting
  const keys = useMemo((): Record<string, () => void> => {
    const always = { Escape: selected ? away : onClose }
    if (!hasShortcuts) return always
    const asked = { ...always, '?': onHelp }
    return selected ? { ...asked, h: () => selected.highlight('amber'), n: selected.note } : asked
  }, [selected, away, onClose, onHelp, hasShortcuts])
  useShortcuts(keys)

  const onLetter = useCallback(
    (letter: 'h' | 'n', block: Element) => {
      const chosen = wholeBlock(block)
      if (!chosen || !highlight) return
      if (letter === 'h') highlight(chosen, 'amber')
      else write(chosen)
    },
    [highlight, write],
  )
  useTextKeys({ onEnter, onLetter, isOn: hasShortcuts })
}
