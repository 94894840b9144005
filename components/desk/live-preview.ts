'use client'

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { DraftWords } from '@/lib/briefings/schema'

/** What a text will look like, and the places in it that need another look, by line. */
export type Preview = { page: ReactNode; faults: { line: number; sentence: string }[] }

export type DrawPreview = (words: DraftWords) => Promise<Preview | null>

const pauseMilliseconds = 500

/** Draws the preview anew half a second after the last change; one drawing at a time, the last text always gets its turn. */
export function useLivePreview(draw: DrawPreview, first: Preview) {
  const [preview, setPreview] = useState(first)
  const [hasFailed, setFailed] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wanted = useRef<DraftWords | null>(null)
  const isDrawing = useRef(false)

  const next = useCallback(async () => {
    const words = wanted.current
    if (isDrawing.current || !words) return
    wanted.current = null
    isDrawing.current = true
    const drawn = await draw(words).catch(() => null)
    isDrawing.current = false
    setFailed(drawn === null)
    if (drawn) setPreview(drawn)
    void next()
  }, [draw])

  const change = useCallback(
    (words: DraftWords) => {
      wanted.current = words
      clearTimeout(timer.current)
      timer.current = setTimeout(next, pauseMilliseconds)
    },
    [next],
  )

  useEffect(() => () => clearTimeout(timer.current), [])

  return { preview, hasFailed, change }
}
