import type { Treatment } from '@/lib/annotations/treatment'
import type { SafetyLabels } from './safety-labels'

type Props = { treatment: Treatment; mine: boolean; labels: SafetyLabels }

/** How moderators left a note, in a sentence: to its author with the reason, to others that it is hidden. */
export function TreatmentWords({ treatment, mine, labels }: Props) {
  if (treatment.state === 'shown') return null
  if (!mine) return <p className="text-soft italic">{labels.hidden_here}</p>
  if (treatment.state === 'held') return <p className="text-accent">{labels.held}</p>
  const reason = labels[`reason_${treatment.reason ?? 'other'}`]
  return (
    <div className="grid gap-1 text-accent">
      <p>{labels.hidden.replace('{reason}', reason)}</p>
      {treatment.words ? <blockquote className="border-l-2 border-line pl-3">{treatment.words}</blockquote> : null}
    </div>
  )
}
