import { EmptyState } from '@/components/ui/empty-state'
import type { FormAction } from '@/lib/accounts/form-outcome'
import { moderationReasons } from '@/lib/annotations/treatment'
import type { DecisionKind } from '@/lib/moderation/decision'
import type { Judgement } from '@/lib/moderation/judgement'
import type { Queue, WaitingNote as Waiting } from '@/lib/moderation/queue'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { type Choice, QueueEntry } from './queue-entry'
import { QueueKeys } from './queue-keys'
import { WaitingNote } from './waiting-note'

type Props = {
  queue: Queue
  locale: Locale
  timeZone: string
  /** Where this queue and its log are. */
  path: string
  log: string
  after: string | undefined
  judge: (before: Judgement, form: FormData) => Promise<Judgement>
  undo: FormAction
}

const keys: Record<DecisionKind, string> = { approve: 'a', show: 'a', hide: 'h', dismiss: 'd' }

function choicesOn(note: Waiting, locale: Locale): Choice[] {
  const t = translator(locale, 'moderation')
  return note.possible.map((kind) => {
    const label = kind === 'dismiss' && note.hidden ? t('do_keep_hidden') : t(`do_${kind}`)
    // Leaving a flagged note as it is approves of it as well.
    const both = kind === 'dismiss' && !note.hidden ? 'a d' : keys[kind]
    return { kind, label, name: t('do_of', { action: label, author: note.author }), keys: both }
  })
}

function likelyReason({ flags }: Waiting): string {
  const counts = Map.groupBy(flags, ({ reason }) => reason)
  const [most] = [...counts].sort(([, one], [, other]) => other.length - one.length)
  return most?.[0] ?? 'abuse'
}

/** What waits for a moderator, the longest waiting first. */
export function ModerationQueue({ queue, locale, timeZone, path, log, after, judge, undo }: Props) {
  const t = translator(locale, 'moderation')
  const reasons = moderationReasons.map((reason) => ({ value: reason, label: t(`reason_${reason}`) }))
  const done = { approve: t('done_approve'), hide: t('done_hide'), show: t('done_show'), dismiss: t('done_dismiss') }
  const labels = { reason: t('reason'), words: t('words'), wordsHelp: t('words_optional'), undo: t('undo'), done }
  return (
    <>
      {queue.notes.length === 0 ? (
        <EmptyState>{t('empty')}</EmptyState>
      ) : (
        <>
          <p className="mb-3 text-sm text-soft">{t('keys_help')}</p>
          <QueueKeys label={t('queue')}>
            {queue.notes.map((note) => (
              <QueueEntry
                key={`${note.id} ${note.seen}`}
                noteId={note.id}
                seen={note.seen}
                choices={choicesOn(note, locale)}
                reasons={reasons}
                likely={likelyReason(note)}
                labels={{ ...labels, heading: t('note_by', { author: note.author }) }}
                judge={judge}
                undo={undo}
              >
                <WaitingNote note={note} locale={locale} timeZone={timeZone} log={log} />
              </QueueEntry>
            ))}
          </QueueKeys>
        </>
      )}
      <p className="flex gap-6 py-4 text-sm">
        {after ? (
          <a className="link" href={path}>
            {t('from_start')}
          </a>
        ) : null}
        {queue.next ? (
          <a className="link" rel="next" href={`${path}?after=${queue.next}`}>
            {t('further')}
          </a>
        ) : null}
      </p>
    </>
  )
}
