import { lazy, Suspense, useCallback, useState } from 'react'
import type { NoteNews } from '@/components/talk/use-thread'
import { dateWords } from '@/components/ui/date-time'
import type { Locale } from '@/lib/platform/i18n/locales'
import { noteFragment } from '@/lib/platform/paths'
import { AnchorState } from './anchor-state'
import { EditorAnswer } from './editor-answer'
import { filled, headingOf, type Labels } from './labels'
import type { NoteActions } from './note-actions'
import { NoteBody } from './note-body'
import type { PageNote } from './page-note'
import { Settling } from './settling'
import { useMarkDetails } from './use-mark-details'

const NoteSafety = lazy(async () => ({ default: (await import('@/components/moderation/note-safety')).NoteSafety }))
const TreatmentLine = lazy(async () => ({
  default: (await import('@/components/moderation/treatment-line')).TreatmentLine,
}))
const NoteThread = lazy(async () => ({ default: (await import('@/components/talk/note-thread')).NoteThread }))

type Props = {
  note: PageNote
  labels: Labels
  locale: Locale
  isOpen: boolean
  isSignedIn: boolean
  signIn: string
  actions: NoteActions
}

const action = 'touch text-soft underline decoration-line underline-offset-4 hover:text-ink'

function CopyLink({ note, labels, actions }: Pick<Props, 'note' | 'labels' | 'actions'>) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const link = location.origin + actions.linkTo(note)
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      // No access to the clipboard: the address bar shows it.
      location.assign(link)
    }
  }
  return (
    <button type="button" className={action} onClick={copy}>
      <span aria-live="polite">{copied ? labels.copied : labels.copy_link}</span>
    </button>
  )
}

function Failure({ note, labels, signIn, actions }: Pick<Props, 'note' | 'labels' | 'signIn' | 'actions'>) {
  const { unsaved } = note
  if (!unsaved) return null
  const { draft, failure } = unsaved
  if (!failure) return <p className="text-soft">{labels.saving}</p>
  return (
    <div role="alert" className="grid gap-1.5">
      <p className="text-accent">
        {labels.not_saved} {failure.sentence}
      </p>
      <p className="flex flex-wrap gap-x-3 gap-y-1">
        {failure.signedOut ? (
          <a className={action} href={signIn}>
            {labels.sign_in}
          </a>
        ) : null}
        {failure.textChanged ? (
          <button type="button" className={action} onClick={() => location.reload()}>
            {labels.reload}
          </button>
        ) : null}
        <button type="button" className={action} onClick={() => actions.retry(draft)}>
          {labels.try_again}
        </button>
        <button type="button" className={action} onClick={() => actions.resume(draft)}>
          {labels.edit}
        </button>
        <button type="button" className={action} onClick={() => actions.discard(draft)}>
          {labels.discard}
        </button>
      </p>
    </div>
  )
}

function Actions({ note, labels, actions }: Pick<Props, 'note' | 'labels' | 'actions'>) {
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 pb-1.5 print:hidden">
      {note.anchor.passage ? (
        <button type="button" className={action} onClick={() => actions.toPassage(note)}>
          {labels.to_passage}
        </button>
      ) : null}
      {note.mine && actions.isCurrent ? (
        <>
          <button type="button" className={action} onClick={() => actions.edit(note)}>
            {labels.edit}
          </button>
          <button type="button" className={action} onClick={() => actions.remove(note)}>
            {labels.delete}
          </button>
        </>
      ) : null}
      <CopyLink note={note} labels={labels} actions={actions} />
    </p>
  )
}

/** One note: whose, what it says, and, when it is open, what can be done with it. */
export function NoteCard({ note, labels, locale, isOpen, isSignedIn, signIn, actions }: Props) {
  const { id, anchor, unsaved } = note
  const hear = useCallback((news: NoteNews) => actions.hear(id, news), [actions, id])
  const answersIn = note.parentId === null && note.visibility === 'public' ? actions.answersIn : null
  useMarkDetails(note.id)
  return (
    <article
      id={noteFragment(note.id)}
      tabIndex={-1}
      aria-label={headingOf(note, labels)}
      className={`grid gap-1.5 border-l-2 bg-paper py-1 pl-3 font-sans text-xs ${isOpen ? 'border-accent' : 'border-line'}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-2 text-soft">
        <span aria-hidden="true" className={`swatch swatch-${note.colour} size-2.5! shrink-0 self-center`} />
        <button
          type="button"
          aria-expanded={isOpen}
          className="touch text-left font-medium text-ink"
          onClick={() => actions.open(note)}
        >
          {headingOf(note, labels)}
        </button>
        {note.mine ? null : <span>{dateWords(note.createdAt, locale, 'short')}</span>}
        {note.group ? (
          <span className="basis-full">{note.group.name}</span>
        ) : note.mine ? (
          <span>{labels[note.visibility]}</span>
        ) : null}
      </p>
      {note.label ? <p className="font-medium">{labels[note.label]}</p> : null}
      <AnchorState note={note} labels={labels} locale={locale} />
      {note.body ? (
        <div className={`grid gap-1.5 text-sm [overflow-wrap:anywhere] ${isOpen ? '' : 'line-clamp-5'}`}>
          <NoteBody nodes={note.bodyNodes} />
        </div>
      ) : null}
      {!note.body && anchor.passage && anchor.status !== 'edited' ? (
        <blockquote className="line-clamp-2 font-serif text-sm">{note.quote}</blockquote>
      ) : null}
      {note.tags.length > 0 ? <p className="text-soft">{note.tags.join(', ')}</p> : null}
      {note.treatment.state === 'shown' ? null : (
        <Suspense fallback={null}>
          <TreatmentLine treatment={note.treatment} locale={locale} mine={note.mine} />
        </Suspense>
      )}
      <Failure note={note} labels={labels} signIn={signIn} actions={actions} />
      {!isOpen && (note.replies > 0 || note.resolved) ? (
        <p className="flex gap-3 text-soft">
          {note.replies > 0 ? <span>{filled(labels.answers, { n: note.replies })}</span> : null}
          {note.resolved ? <span>{labels.resolved}</span> : null}
        </p>
      ) : null}
      {isOpen && !unsaved ? (
        <>
          {note.mine && actions.isCurrent && anchor.status !== 'unchanged' ? (
            <Settling note={note} labels={labels} actions={actions} />
          ) : null}
          {answersIn !== null ? (
            <EditorAnswer note={note} labels={labels} revision={answersIn} onAnswer={actions.answer} />
          ) : null}
          <Actions note={note} labels={labels} actions={actions} />
          <Suspense fallback={null}>
            {isSignedIn ? <NoteSafety note={note} locale={locale} /> : null}
            <NoteThread
              note={note}
              locale={locale}
              signIn={isSignedIn ? null : signIn}
              tryAgain={labels.try_again}
              onNews={hear}
            />
          </Suspense>
        </>
      ) : null}
    </article>
  )
}
