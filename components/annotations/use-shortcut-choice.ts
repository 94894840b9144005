import { useCallback, useState } from 'react'
import { changeReading } from './calls'
import type { Loaded } from './load-notes'

const name = 'puente:shortcuts'

function keptHere(): boolean {
  try {
    return localStorage.getItem(name) !== 'off'
  } catch {
    return true
  }
}

function keepHere(isOn: boolean) {
  try {
    if (isOn) localStorage.removeItem(name)
    else localStorage.setItem(name, 'off')
  } catch {
    // Forbidden storage: the choice lives as long as the page.
  }
}

/** Whether single keys do something, and what changes it: for the account of who is signed in, else for this browser. */
export function useShortcutChoice({ reader }: Loaded): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => reader?.usesShortcuts ?? keptHere())
  const choose = useCallback(
    (next: boolean) => {
      setOn(next)
      if (reader) changeReading({ usesShortcuts: next }).catch(() => setOn(!next))
      else keepHere(next)
    },
    [reader],
  )
  return [isOn, choose]
}
