import { useState } from 'react'
import { filled } from '@/components/annotations/labels'
import { NoteBody } from '@/components/annotations/note-body'
import { NoteSafety } from '@/components/moderation/note-safety'
import { TreatmentLine } from '@/components/moderation/treatment-line'
import { dateWords } from '@/components/ui/date-time'
import type { Thread } from '@/lib/annotations/threads'
import type { Locale } from '@/lib/platform/i18n/locales'
import { noteFragment } from '@/lib/platform/paths'
import { AnswerForm } from './answer-form'
import type { TalkLabels } from './talk-labels'
import type { ThreadWays } from './use-thread'

export type AnswerInThread = Thread['replies'][number]

type Props = { answer: AnswerInThread; labels: TalkLabels; locale: Locale; isSignedIn: boolean; ways: ThreadWays }

const action = 'touch text-soft underline decoration-line underline-offset-4 hover:text-ink'

// Deeper answers stand no further in: the margin is narrow.
const indents = ['', 'ml-3', 'ml-6', 'ml-9']

/** One answer in a thread: whose, what it says, what can be done with it. */
export function Answer({ answer, labels, locale, isSignedIn, ways }: Props) {
  const [mode, setMode] = useState<'read' | 'answer' | 'edit'>('read')
  const { id, author, mine, body, helpful, iFoundHelpful, createdAt, updatedAt, visibility, group } = answer
  const audience = { visibility, groupId: group?.id ?? null }
  const close = () => setMode('read')
  const indent = indents[Math.min(answer.depth - 1, indents.length - 1)]
  const who = mine ? labels.you : author
  const treated = <TreatmentLine treatment={answer.treatment} locale={locale} mine={mine} />
  if (answer.treatment.state === 'hidden' && !mine)
    return <li className={`border-l border-line pl-2 ${indent}`}>{treated}</li>
  return (
    <li id={noteFragment(id)} tabIndex={-1} className={`grid gap-1 border-l border-line pl-2 ${indent}`}>
      <p className="flex items-baseline gap-2 text-soft">
        <span className="font-medium text-ink">{who}</span>
        {dateWords(createdAt, locale, 'short')}
      </p>
      {mode === 'edit' ? (
        <AnswerForm
          keptAs={`edit:${id}`}
          first={body}
          labels={labels}
          submit={labels.save}
          audience={audience}
          onSend={(words) => ways.change(answer, words, updatedAt).then(close)}
          onCancel={close}
        />
      ) : (
        <div className="grid gap-1.5 text-sm [overflow-wrap:anywhere]">
          <NoteBody nodes={answer.bodyNodes} />
        </div>
      )}
      {treated}
      {isSignedIn && mode === 'read' ? <NoteSafety note={answer} locale={locale} /> : null}
      {isSignedIn && mode === 'read' ? (
        <p className="flex flex-wrap gap-x-3 gap-y-1">
          <button
            type="button"
            className={action}
            aria-label={filled(labels.answer_to, { author })}
            onClick={() => setMode('answer')}
          >
            {labels.answer}
          </button>
          {mine ? (
            <>
              <button type="button" className={action} onClick={() => setMode('edit')}>
                {labels.edit}
              </button>
              <button type="button" className={action} onClick={() => ways.remove(answer)}>
                {labels.delete}
              </button>
              {helpful > 0 ? <span className="text-soft">{filled(labels.helpful, { n: helpful })}</span> : null}
            </>
          ) : (
            <button
              type="button"
              className={action}
              aria-pressed={iFoundHelpful}
              onClick={() => ways.turnAnswerHelpful(answer, !iFoundHelpful)}
            >
              {iFoundHelpful || helpful > 0 ? filled(labels.helpful, { n: helpful }) : labels.was_helpful}
            </button>
          )}
        </p>
      ) : null}
      {mode === 'answer' ? (
        <AnswerForm
          keptAs={id}
          first=""
          labels={labels}
          submit={labels.send}
          audience={audience}
          onSend={(words) => ways.answer(id, words).then(close)}
          onCancel={close}
        />
      ) : null}
    </li>
  )
}
