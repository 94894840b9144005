import { call } from '@/components/annotations/calls'
import type { Annotation, Visibility } from '@/lib/annotations/annotation'
import type { LinkKind, LinkTarget, TargetType } from '@/lib/annotations/link'
import type { Answers, Thread } from '@/lib/annotations/threads'
import type { Locale } from '@/lib/platform/i18n/locales'

const note = (id: string) => `annotations/${id}`

export const threadUnder = (id: string, locale: Locale) => call<Thread>('GET', `${note(id)}/thread?locale=${locale}`)

export const moreAnswers = (id: string, cursor: string) => call<Answers>('GET', `${note(id)}/replies?cursor=${cursor}`)

export const sendAnswer = (to: string, body: string, key: string) =>
  call<Annotation>('POST', `${note(to)}/replies`, { body }, { 'idempotency-key': key })

export const changeAnswer = (id: string, body: string, seen: string) =>
  call<Annotation>('PATCH', note(id), { body }, { 'if-match': `"${seen}"` })

/** What a reader can switch on and off about a note. */
export type Switch = 'helpful' | 'resolution' | 'follow'

export const turn = (id: string, what: Switch, on: boolean) => call<void>(on ? 'PUT' : 'DELETE', `${note(id)}/${what}`)

export const addLink = (id: string, link: { kind: LinkKind; type: TargetType; key: string }) =>
  call<void>('POST', `${note(id)}/links`, link)

export const removeLink = (id: string, linkId: string) => call<void>('DELETE', `${note(id)}/links/${linkId}`)

export const targetsFor = async (type: TargetType, words: string, locale: Locale) => {
  const query = new URLSearchParams({ type, q: words, locale })
  return (await call<{ targets: LinkTarget[] }>('GET', `annotations/targets?${query}`)).targets
}

/** For whom something is being written. */
export type WrittenFor = { visibility: Visibility; groupId: string | null }

export const peopleNamed = async (start: string, { visibility, groupId }: WrittenFor) => {
  const query = new URLSearchParams({ q: start, visibility, ...(groupId ? { groupId } : {}) })
  return (await call<{ names: string[] }>('GET', `annotations/people?${query}`)).names
}
