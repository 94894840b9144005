import { useState } from 'react'
import { focusNote } from '@/components/annotations/focus-note'
import { filled } from '@/components/annotations/labels'
import type { PageNote } from '@/components/annotations/page-note'
import { UndoLine } from '@/components/ui/undo-line'
import type { Thread } from '@/lib/annotations/threads'
import type { Locale } from '@/lib/platform/i18n/locales'
import { Answer } from './answer'
import { AnswerForm } from './answer-form'
import { NoteLinks } from './note-links'
import type { TalkLabels } from './talk-labels'
import { type NoteNews, type ThreadWays, useThread } from './use-thread'

type Props = {
  note: PageNote
  locale: Locale
  /** Where to sign in, when nobody is. */
  signIn: string | null
  tryAgain: string
  onNews: (news: NoteNews) => void
}

const action = 'touch text-soft underline decoration-line underline-offset-4 hover:text-ink'

/** Answers in the order of a conversation: each under what it answers, the older first. */
function inOrder(replies: Thread['replies'], rootId: string): Thread['replies'] {
  const under = Map.groupBy(replies, ({ parentId }) => parentId)
  const known = new Set(replies.map(({ id }) => id))
  const branch = (id: string | null): Thread['replies'] =>
    (under.get(id) ?? []).flatMap((reply) => [reply, ...branch(reply.id)])
  // What a deleted answer was under stands at the end, where it was said.
  const loose = replies.filter(({ parentId }) => parentId !== rootId && !known.has(parentId ?? ''))
  return [...branch(rootId), ...loose.flatMap((reply) => [reply, ...branch(reply.id)])]
}

function Switches({
  note,
  thread,
  labels,
  ways,
}: Pick<Props, 'note'> & { thread: Thread; labels: TalkLabels; ways: ThreadWays }) {
  const { helpful, iFoundHelpful, following, resolved, mayResolve } = thread
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1">
      {note.mine ? null : (
        <button
          type="button"
          className={action}
          aria-pressed={iFoundHelpful}
          onClick={() => void ways.turn('helpful', !iFoundHelpful)}
        >
          {helpful > 0 ? filled(labels.helpful, { n: helpful }) : labels.was_helpful}
        </button>
      )}
      {mayResolve ? (
        <button type="button" className={action} onClick={() => void ways.turn('resolution', !resolved)}>
          {resolved ? labels.reopen : labels.resolve}
        </button>
      ) : null}
      <button type="button" className={action} onClick={() => void ways.turn('follow', !following)}>
        {following ? labels.unfollow : labels.follow}
      </button>
    </p>
  )
}

/** What is said about a note: its links and answers, and what a reader can do about them. */
export function NoteThread({ note, locale, signIn, tryAgain, onNews }: Props) {
  const { loaded, hasFailed, load, removed, ways } = useThread(note.id, locale, onNews)
  const [isAnswering, setAnswering] = useState(false)
  if (!loaded) {
    return hasFailed ? (
      <button type="button" className={`${action} justify-self-start`} onClick={() => void load()}>
        {tryAgain}
      </button>
    ) : null
  }
  const { thread, labels } = loaded
  const { resolved, next } = thread
  const audience = { visibility: note.visibility, groupId: note.group?.id ?? null }
  return (
    <section aria-label={labels.thread} className="grid gap-2">
      {resolved ? (
        <p className="text-soft">
          {resolved.by ? filled(labels.resolved_by, { author: resolved.by }) : labels.resolved}
        </p>
      ) : null}
      {signIn ? null : <Switches {...{ note, thread, labels, ways }} />}
      <NoteLinks thread={thread} isMine={note.mine} labels={labels} locale={locale} ways={ways} />
      {thread.replies.length > 0 ? (
        <ol className="grid gap-3">
          {inOrder(thread.replies, note.id).map((answer) => (
            <Answer key={answer.id} {...{ answer, labels, locale, ways }} isSignedIn={!signIn} />
          ))}
        </ol>
      ) : null}
      {next ? (
        <button type="button" className={`${action} justify-self-start`} onClick={() => void ways.more(next)}>
          {labels.more}
        </button>
      ) : null}
      {removed ? (
        <UndoLine
          key={removed.id}
          told={labels.deleted}
          undo={labels.undo}
          onUndo={() => void ways.bringBack(removed).then(() => focusNote(removed.id))}
        />
      ) : null}
      {signIn ? (
        <a href={signIn} className={`${action} justify-self-start`}>
          {labels.sign_in}
        </a>
      ) : isAnswering ? (
        <AnswerForm
          keptAs={note.id}
          first=""
          labels={labels}
          submit={labels.send}
          audience={audience}
          onSend={(body) => ways.answer(note.id, body).then(() => setAnswering(false))}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        <button type="button" className={`${action} justify-self-start`} onClick={() => setAnswering(true)}>
          {labels.answer}
        </button>
      )}
    </section>
  )
}
