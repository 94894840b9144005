import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { restoreNote, withdrawNote } from '@/components/annotations/calls'
import type { Thread } from '@/lib/annotations/threads'
import type { Locale } from '@/lib/platform/i18n/locales'
import {
  addLink,
  changeAnswer,
  moreAnswers,
  removeLink,
  type Switch,
  sendAnswer,
  threadUnder,
  turn,
} from './talk-calls'
import { type TalkLabels, talkLabels } from './talk-labels'

type AnswerInThread = Thread['replies'][number]

/** Keys under which an answer that was sent twice is one. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

type Loaded = { thread: Thread; labels: TalkLabels }

/** Told to the card: what of the note has changed by what was done in its thread. */
export type NoteNews = { replies?: number; resolved?: boolean; helpful?: number }

/** The thread under a note: loaded when it is asked for, changed by what its reader does. */
export function useThread(noteId: string, locale: Locale, onNews: (news: NoteNews) => void) {
  const [loaded, setLoaded] = useState<Loaded>()
  const [hasFailed, setFailed] = useState(false)
  const [removed, setRemoved] = useState<AnswerInThread>()
  const keys = useRef(new Map<string, string>())

  const load = useCallback(async () => {
    try {
      const [thread, labels] = await Promise.all([threadUnder(noteId, locale), talkLabels(locale)])
      setLoaded({ thread, labels })
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [noteId, locale])
  useEffect(() => {
    void load()
  }, [load])

  const change = useCallback((work: (thread: Thread) => Thread) => {
    setLoaded((now) => now && { ...now, thread: work(now.thread) })
  }, [])
  const withAnswers = useCallback(
    (work: (replies: AnswerInThread[]) => AnswerInThread[]) =>
      change((thread) => ({ ...thread, replies: work(thread.replies) })),
    [change],
  )

  const count = loaded?.thread.replies.length ?? 0
  const ways = useMemo(
    () => ({
      answer: async (to: string, body: string) => {
        const name = `${to} ${body}`
        const key = keys.current.get(name) ?? newKey()
        keys.current.set(name, key)
        const made = await sendAnswer(to, body, key)
        keys.current.delete(name)
        const answer = { ...made, iFoundHelpful: false } as AnswerInThread
        withAnswers((replies) => [...replies.filter(({ id }) => id !== answer.id), answer])
        change((thread) => ({ ...thread, following: true }))
        onNews({ replies: count + 1 })
      },
      change: async (answer: AnswerInThread, body: string, seen: string) => {
        const changed = await changeAnswer(answer.id, body, seen)
        withAnswers((replies) => replies.map((one) => (one.id === answer.id ? { ...one, ...changed } : one)))
      },
      remove: async (answer: AnswerInThread) => {
        await withdrawNote(answer.id)
        withAnswers((replies) => replies.filter(({ id }) => id !== answer.id))
        setRemoved(answer)
        onNews({ replies: Math.max(0, count - 1) })
      },
      bringBack: async (answer: AnswerInThread) => {
        await restoreNote(answer.id)
        await load()
        setRemoved(undefined)
        onNews({ replies: count + 1 })
      },
      turnAnswerHelpful: async ({ id, helpful }: AnswerInThread, on: boolean) => {
        await turn(id, 'helpful', on)
        const now = { iFoundHelpful: on, helpful: helpful + (on ? 1 : -1) }
        withAnswers((replies) => replies.map((one) => (one.id === id ? { ...one, ...now } : one)))
      },
      turn: async (what: Switch, on: boolean) => {
        await turn(noteId, what, on)
        const thread = await threadUnder(noteId, locale)
        change(() => thread)
        onNews({ resolved: thread.resolved !== null, helpful: thread.helpful })
      },
      more: async (cursor: string) => {
        const { replies, next } = await moreAnswers(noteId, cursor)
        change((thread) => ({ ...thread, replies: [...thread.replies, ...replies], next }))
      },
      link: async (link: Parameters<typeof addLink>[1]) => {
        await addLink(noteId, link)
        await load()
      },
      unlink: async (linkId: string) => {
        await removeLink(noteId, linkId)
        change((thread) => ({ ...thread, links: thread.links.filter(({ id }) => id !== linkId) }))
      },
    }),
    [noteId, locale, count, change, withAnswers, load, onNews],
  )
  return { loaded, hasFailed, load, removed, ways }
}

export type ThreadWays = ReturnType<typeof useThread>['ways']
