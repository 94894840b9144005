import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { annotationLimits } from '@/lib/annotations/annotation'
import { filled, type Labels } from './labels'
import type { PageNote } from './page-note'

type Props = {
  note: PageNote
  labels: Labels
  /** The number of the text that is shown: the revision that is offered. */
  revision: number
  onAnswer: (note: PageNote, answer: { revision: number; sentence: string } | null) => Promise<string>
}

/** For editors: says which revision takes a note up, and takes that back. */
export function EditorAnswer({ note, labels, revision, onAnswer }: Props) {
  const [said, setSaid] = useState('')
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const sentence = String(new FormData(event.currentTarget).get('sentence') ?? '')
    setSaid(await onAnswer(note, { revision, sentence }))
  }
  if (note.answer) {
    return (
      <button
        type="button"
        className="touch justify-self-start text-soft underline decoration-line underline-offset-4 hover:text-ink print:hidden"
        onClick={() => void onAnswer(note, null).then(setSaid)}
      >
        {labels.take_answer_back}
      </button>
    )
  }
  return (
    <details className="print:hidden">
      <summary className="touch cursor-pointer text-soft">{labels.answer_as_editor}</summary>
      <form onSubmit={(event) => void send(event)} className="mt-1 grid gap-2">
        <TextField name="sentence" label={labels.answer_sentence} maxLength={annotationLimits.sentence} />
        <Button type="submit">{filled(labels.addressed, { n: revision })}</Button>
        <p role="status" className="text-accent">
          {said}
        </p>
      </form>
    </details>
  )
}
