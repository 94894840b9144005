import { type FormEvent, useEffect, useId, useState } from 'react'
import { Refusal } from '@/components/annotations/calls'
import { filled } from '@/components/annotations/labels'
import { figureAnchor, sourceAnchor } from '@/components/facts/record-anchors'
import { SelectField, TextField } from '@/components/ui/field'
import {
  type LinkKind,
  type LinkTarget,
  linkKinds,
  type NoteLink,
  type TargetType,
  targetTypes,
} from '@/lib/annotations/link'
import type { Thread } from '@/lib/annotations/threads'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { noteFragment, paths, topicPath } from '@/lib/platform/paths'
import { targetsFor } from './talk-calls'
import type { TalkLabels } from './talk-labels'
import type { ThreadWays } from './use-thread'

type Props = { thread: Thread; isMine: boolean; labels: TalkLabels; locale: Locale; ways: ThreadWays }

const action = 'touch text-soft underline decoration-line underline-offset-4 hover:text-ink'
const waitMilliseconds = 200

function addressOf({ type, key, page, topic }: NoteLink['target'], locale: Locale): string {
  if (type === 'source') return `${localized(locale, paths.sources())}#${sourceAnchor(key)}`
  if (type === 'figure')
    return topic ? `${localized(locale, topicPath(topic))}#${figureAnchor(key)}` : localized(locale, paths.topics())
  const briefing = page ? localized(page.locale, paths.briefing(page.slug)) : localized(locale, paths.briefings())
  return type === 'note' ? `${briefing}#${noteFragment(key)}` : briefing
}

function LinkMaker({ labels, locale, ways, onDone }: Omit<Props, 'thread' | 'isMine'> & { onDone: () => void }) {
  const id = useId()
  const [kind, setKind] = useState<LinkKind>('supports')
  const [type, setType] = useState<TargetType>('briefing')
  const [words, setWords] = useState('')
  const [found, setFound] = useState<LinkTarget[]>()
  const [failure, setFailure] = useState('')
  useEffect(() => {
    setFound(undefined)
    if (words.trim().length < 2) return
    let here = true
    const timer = setTimeout(() => {
      targetsFor(type, words.trim(), locale).then(
        (targets) => here && setFound(targets),
        () => here && setFailure(labels.failed),
      )
    }, waitMilliseconds)
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [type, words, locale, labels])
  const choose = (key: string) => {
    ways.link({ kind, type, key }).then(onDone, (error) => {
      setFailure((error instanceof Refusal && error.sentence) || labels.failed)
    })
  }
  return (
    <form aria-label={labels.link_to} className="grid gap-2" onSubmit={(event: FormEvent) => event.preventDefault()}>
      <SelectField
        id={`${id}-kind`}
        name="kind"
        label={labels.says}
        value={kind}
        onChange={(event) => setKind(event.target.value as LinkKind)}
      >
        {linkKinds.map((one) => (
          <option key={one} value={one}>
            {labels[one]}
          </option>
        ))}
      </SelectField>
      <SelectField
        id={`${id}-type`}
        name="type"
        label={labels.target_type}
        value={type}
        onChange={(event) => setType(event.target.value as TargetType)}
      >
        {targetTypes.map((one) => (
          <option key={one} value={one}>
            {labels[`type_${one}`]}
          </option>
        ))}
      </SelectField>
      <TextField
        id={`${id}-words`}
        name="words"
        type="search"
        label={labels.find}
        value={words}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
      />
      <ul aria-live="polite" className="grid gap-1">
        {found?.map(({ key, name }) => (
          <li key={key}>
            <button type="button" className={`${action} text-left`} onClick={() => choose(key)}>
              {name}
            </button>
          </li>
        ))}
        {found?.length === 0 ? <li className="text-soft">{labels.found_none}</li> : null}
      </ul>
      {failure ? (
        <p role="alert" className="text-accent">
          {failure}
        </p>
      ) : null}
      <button type="button" className={`${action} justify-self-start`} onClick={onDone}>
        {labels.cancel}
      </button>
    </form>
  )
}

/** What the note is linked to and what is linked to it; its author adds and removes links. */
export function NoteLinks({ thread: { links, linkedFrom }, isMine, labels, locale, ways }: Props) {
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      {links.length + linkedFrom.length > 0 ? (
        <ul aria-label={labels.links} className="grid gap-1 [overflow-wrap:anywhere]">
          {links.map(({ id, kind, target }) => (
            <li key={id}>
              <span className="text-soft">{labels[kind]}</span>{' '}
              <a href={addressOf(target, locale)} className="link">
                {target.name}
              </a>{' '}
              {isMine ? (
                <button
                  type="button"
                  className={action}
                  aria-label={`${labels.remove_link}: ${target.name}`}
                  onClick={() => void ways.unlink(id)}
                >
                  {labels.delete}
                </button>
              ) : null}
            </li>
          ))}
          {linkedFrom.map(({ kind, note, page }) => (
            <li key={`${kind} ${note.id}`}>
              <span className="text-soft">{labels[`back_${kind}`]}</span>{' '}
              <a href={addressOf({ type: 'note', key: note.id, name: '', page, topic: null }, locale)} className="link">
                {filled(labels.note_by, note)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {isMine && !isAdding ? (
        <button type="button" className={`${action} justify-self-start`} onClick={() => setAdding(true)}>
          {labels.link_to}
        </button>
      ) : null}
      {isAdding ? <LinkMaker {...{ labels, locale, ways }} onDone={() => setAdding(false)} /> : null}
    </>
  )
}
