import { useEffect, useRef } from 'react'

type Props = { told: string; undo: string; onUndo: () => void; className?: string }

/** What was done, and a button that undoes it, which takes the focus when what had it is gone. Key it by what was done. */
export function UndoLine({ told, undo, onUndo, className = '' }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const { activeElement } = document
    if (!activeElement || activeElement === document.body) button.current?.focus({ preventScroll: true })
  }, [])
  return (
    <p role="status" className={`flex gap-3 ${className}`}>
      {told}
      <button ref={button} type="button" className="touch underline" onClick={onUndo}>
        {undo}
      </button>
    </p>
  )
}
