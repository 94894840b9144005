import { useEffect } from 'react'
import { pressedKey } from '@/components/ui/pressed-key'

/** Keys that do something while nobody is typing and no other key is held. Give it the same object while the keys mean the same. */
export function useShortcuts(keys: Record<string, () => void>) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target } = event
      const key = pressedKey(event)
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return
      const act = Object.hasOwn(keys, key) ? keys[key] : undefined
      if (!act) return
      if (key !== 'Escape') event.preventDefault()
      act()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [keys])
}
