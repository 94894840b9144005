import { useState } from 'react'
import type { Annotation } from '@/lib/annotations/annotation'
import { moderationReasons } from '@/lib/annotations/treatment'
import type { Locale } from '@/lib/platform/i18n/locales'
import { flagNote, hideNote, keepApart, objectTo, unflagNote } from './safety-calls'
import { type SafetyLabels, useSafetyLabels } from './safety-labels'
import { WhyForm } from './why-form'

type Props = { note: Annotation; labels: SafetyLabels }

const action = 'touch text-soft underline decoration-line underline-offset-4 hover:text-ink'

const named = (label: string, { author }: Annotation) => label.replace('{author}', author)

const reasonsOf = (labels: SafetyLabels) => ({
  label: labels.why,
  names: Object.fromEntries(moderationReasons.map((reason) => [reason, labels[`reason_${reason}`]])),
})

function Objection({ note, labels }: Props) {
  const { treatment } = note
  const [isOpen, setOpen] = useState(false)
  const [hasObjected, setObjected] = useState(treatment.state === 'hidden' && treatment.objected)
  if (treatment.state !== 'hidden') return null
  if (hasObjected) return <p role="status">{labels.objected}</p>
  const form = {
    send: labels.object_send,
    help: labels.object_help,
    words: labels.object_label,
    notSent: labels.not_sent,
  }
  return (
    <div>
      <button type="button" aria-expanded={isOpen} className={action} onClick={() => setOpen(!isOpen)}>
        {labels.object}
      </button>
      {isOpen ? (
        <WhyForm labels={form} onSend={({ words }) => objectTo(note.id, words)} onDone={() => setObjected(true)} />
      ) : null}
    </div>
  )
}

type Open = 'flag' | 'hide' | undefined

function Reporting({ note, labels }: Props) {
  const [open, setOpen] = useState<Open>()
  const [isFlagged, setFlagged] = useState(note.flagged)
  const [isHidden, setHidden] = useState(false)
  const [refused, setRefused] = useState('')
  if (isHidden) return <p role="status">{labels.hidden_now}</p>

  const toggle = (which: Open) => setOpen((now) => (now === which ? undefined : which))
  const apart = async (kind: 'mute' | 'block') => {
    const refusal = await keepApart(note.id, kind)
    // Every note of that person leaves the page, and with it every count they are in.
    if (refusal) setRefused(refusal.sentence || labels.not_sent)
    else location.reload()
  }
  const takeBack = async () => {
    const refusal = await unflagNote(note.id)
    if (refusal) setRefused(refusal.sentence || labels.not_sent)
    else setFlagged(false)
  }
  const words = (name: 'flag' | 'hide') => ({
    send: labels[`${name}_send`],
    words: labels[`${name}_words`],
    notSent: labels.not_sent,
    ...(name === 'flag' ? { help: labels.flag_help } : {}),
  })
  return (
    <details className="print:hidden">
      <summary className={`${action} w-fit cursor-pointer`}>{labels.more_about}</summary>
      <div className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1">
        {isFlagged ? (
          <>
            <span role="status">{labels.flagged}</span>
            <button type="button" className={action} onClick={takeBack}>
              {labels.unflag}
            </button>
          </>
        ) : (
          <button type="button" aria-expanded={open === 'flag'} className={action} onClick={() => toggle('flag')}>
            {labels.flag}
          </button>
        )}
        <button type="button" className={action} onClick={() => apart('mute')}>
          {named(labels.mute, note)}
        </button>
        <button type="button" className={action} onClick={() => apart('block')}>
          {named(labels.block, note)}
        </button>
        {note.moderates ? (
          <button type="button" aria-expanded={open === 'hide'} className={action} onClick={() => toggle('hide')}>
            {labels.hide}
          </button>
        ) : null}
      </div>
      {open === 'flag' && !isFlagged ? (
        <WhyForm
          labels={words('flag')}
          reasons={reasonsOf(labels)}
          onSend={(why) => flagNote(note.id, why)}
          onDone={() => {
            setFlagged(true)
            setOpen(undefined)
          }}
        />
      ) : null}
      {open === 'hide' ? (
        <WhyForm
          labels={words('hide')}
          reasons={reasonsOf(labels)}
          onSend={(why) => hideNote(note.id, why)}
          onDone={() => setHidden(true)}
        />
      ) : null}
      {refused ? (
        <p role="alert" className="text-accent">
          {refused}
        </p>
      ) : null}
    </details>
  )
}

/** What one can do about a note that should not stand, or about who wrote it; what its author can say when it is hidden. */
export function NoteSafety({ note, locale }: { note: Annotation; locale: Locale }) {
  const labels = useSafetyLabels(locale)
  if (!labels) return null
  return note.mine ? <Objection note={note} labels={labels} /> : <Reporting note={note} labels={labels} />
}
