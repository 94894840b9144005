'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Draft } from '@/lib/briefings/draft'
import type { DraftWords } from '@/lib/briefings/schema'

/** What an editor holds: a draft's words and the name in its address. */
export type Held = DraftWords & { slug: string }

/** What of a draft an editor holds, always in one order. */
export function heldOf({ slug, title, standfirst, byline, markdown, topics, sources, furtherReading }: Held): Held {
  return { slug, title, standfirst, byline, markdown, topics, sources, furtherReading }
}

export type SaveState = 'Saved' | 'Unsaved' | 'Saving' | 'Failed' | 'Invalid' | 'SignedOut' | 'Conflict'

type Place = { briefingId: string; locale: string }

type Refused = { fields?: Record<string, string>; theirs?: Draft }

const pauseMilliseconds = 1_500
const retryMilliseconds = 5_000
// Browsers send at most this much after the page has gone.
const farewellBytes = 60_000

const stashName = ({ briefingId, locale }: Place) => `puente:draft:${briefingId}:${locale}`

function stash(place: Place, version: number, text: string) {
  try {
    sessionStorage.setItem(stashName(place), JSON.stringify({ version, text }))
  } catch {
    // Storage may be full or forbidden; the last save then has to do.
  }
}

/** What was typed last when this page was left and may not have arrived, if the draft is still at the version it was typed on. */
export function leftBehind(place: Place, version: number): Held | null {
  try {
    const stashed = sessionStorage.getItem(stashName(place))
    sessionStorage.removeItem(stashName(place))
    const left = JSON.parse(stashed ?? 'null') as { version: number; text: string } | null
    return left?.version === version ? (JSON.parse(left.text) as Held) : null
  } catch {
    return null
  }
}

/**
 * Saves what an editor holds 1.5 s after the last change, when `flush` is called, and as the page is left. A save names
 * the version it was made from; when somebody else saved a newer one, saving stops and `theirs` is their draft.
 */
export function useAutosave({ briefingId, locale }: Place, initial: Held, startVersion: number, former?: Draft) {
  const [state, setState] = useState<SaveState>(former ? 'Conflict' : 'Saved')
  const [theirs, setTheirs] = useState<Draft | null>(former ?? null)
  const [hasSaved, setHasSaved] = useState(false)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const version = useRef(startVersion)
  const held = useRef(initial)
  const saved = useRef(JSON.stringify(initial))
  const running = useRef<Promise<boolean> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isStopped = useRef(former !== undefined)

  const send = useCallback(
    async (text: string, keepalive: boolean): Promise<SaveState> => {
      const body = JSON.stringify({ ...JSON.parse(text), locale, version: version.current })
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/api/v1/desk/drafts/${briefingId}`, { method: 'PUT', headers, body, keepalive })
      if (answer.ok) {
        version.current = ((await answer.json()) as { version: number }).version
        saved.current = text
        setHasSaved(true)
        setErrors({})
        return 'Saved'
      }
      const { fields = {}, theirs: newer } = (await answer.json().catch(() => ({}))) as Refused
      if (answer.status === 409 && newer) {
        isStopped.current = true
        setTheirs(newer)
        return 'Conflict'
      }
      if (answer.status === 401) return 'SignedOut'
      if (answer.status !== 400) return 'Failed'
      setErrors(fields)
      return 'Invalid'
    },
    [briefingId, locale],
  )

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    if (running.current) await running.current
    const text = JSON.stringify(held.current)
    if (isStopped.current) return false
    if (text === saved.current) {
      setState('Saved')
      return true
    }
    setState('Saving')
    running.current = send(text, false)
      .catch((): SaveState => 'Failed')
      .then((outcome) => {
        const isLatest = JSON.stringify(held.current) === text
        setState(outcome === 'Saved' && !isLatest ? 'Unsaved' : outcome)
        if (outcome === 'Failed' || outcome === 'SignedOut') timer.current = setTimeout(flush, retryMilliseconds)
        else if (outcome === 'Saved' && !isLatest) timer.current = setTimeout(flush, pauseMilliseconds)
        return outcome === 'Saved'
      })
      .finally(() => {
        running.current = null
      })
    return running.current
  }, [send])

  const hold = useCallback(
    (next: Held) => {
      held.current = next
      if (isStopped.current) return
      setState('Unsaved')
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, pauseMilliseconds)
    },
    [flush],
  )

  /** Goes on from their version with `words`: their own, which are saved already, or others to be saved over them. */
  const settle = useCallback(
    async (newer: Draft, words: Held) => {
      version.current = newer.version
      isStopped.current = false
      setTheirs(null)
      held.current = words
      saved.current = JSON.stringify(heldOf(newer))
      return flush()
    },
    [flush],
  )

  useEffect(() => {
    const isDirty = () => JSON.stringify(held.current) !== saved.current
    const leave = (event: BeforeUnloadEvent) => {
      if (!isDirty()) return
      const text = JSON.stringify(held.current)
      stash({ briefingId, locale }, version.current, text)
      const canStillSend = !isStopped.current && !running.current && text.length * 3 < farewellBytes
      if (canStillSend) void send(text, true).catch(() => undefined)
      else event.preventDefault()
    }
    const hide = () => {
      if (document.visibilityState === 'hidden' && isDirty()) void flush()
    }
    addEventListener('beforeunload', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      clearTimeout(timer.current)
      removeEventListener('beforeunload', leave)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [send, flush, briefingId, locale])

  return { state, hasSaved, theirs, errors, hold, flush, settle }
}
