'use client'

import { useEffect, useState } from 'react'
import { paths } from '@/lib/platform/paths'

type Progress = { state: string; done: number; total: number }

type Props = Progress & {
  id: string
  /** "{done} of {total}", or of how many is not known. */
  words: string
}

const betweenMilliseconds = 700

async function progressOf(id: string): Promise<Progress | null> {
  try {
    const response = await fetch(paths.noteImportState(id))
    return response.ok ? ((await response.json()) as Progress) : null
  } catch {
    return null
  }
}

/** How far the work on a file is, asked for until it is done; then the page is drawn anew. */
export function ImportProgress({ id, words, ...first }: Props) {
  const [progress, setProgress] = useState<Progress>(first)
  const { state } = first
  useEffect(() => {
    const timer = setInterval(async () => {
      const now = await progressOf(id)
      if (!now) return
      setProgress(now)
      if (now.state !== state) location.reload()
    }, betweenMilliseconds)
    return () => clearInterval(timer)
  }, [id, state])
  const { done, total } = progress
  const told = words.replace('{done}', done.toLocaleString()).replace('{total}', total.toLocaleString())
  return (
    <div className="grid max-w-[34rem] gap-2">
      <progress
        aria-label={told}
        className="h-2 w-full accent-accent"
        {...(total > 0 ? { value: done, max: total } : {})}
      />
      <p role="status" className="text-sm text-soft tabular-nums">
        {told}
      </p>
    </div>
  )
}
