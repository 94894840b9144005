import { dateWords } from '@/components/ui/date-time'
import type { Annotation } from '@/lib/annotations/annotation'
import type { Locale } from '@/lib/platform/i18n/locales'
import { filled, type Labels } from './labels'
import { WasAndNow } from './was-and-now'

type Props = {
  note: Pick<Annotation, 'anchor' | 'answer' | 'quote'>
  labels: Labels
  locale: Locale
  /** The language of the text, where it is not that of the page. */
  lang?: string
  /** Whether the quote stands beside it already. */
  isQuoted?: boolean
}

const Quote = ({ note, lang, isQuoted }: Props) =>
  isQuoted ? null : (
    <blockquote lang={lang} className="line-clamp-3 font-serif text-sm text-soft">
      {note.quote}
    </blockquote>
  )

function Removed(props: Props) {
  const { note, labels } = props
  const { removed } = note.anchor
  return (
    <>
      <Quote {...props} />
      <p className="text-accent">
        {removed && removed.kind !== 'initial'
          ? filled(labels[`removed_${removed.kind}`], { n: removed.revision })
          : labels.gone}
      </p>
    </>
  )
}

function Status(props: Props) {
  const { note, labels, lang } = props
  const { status, was, now, places } = note.anchor
  if (status === 'moved') return <p className="text-soft">{labels.moved}</p>
  if (status === 'orphaned') return <Removed {...props} />
  if (status === 'ambiguous') {
    return (
      <>
        <Quote {...props} />
        <p className="text-accent">{filled(labels.ambiguous, { n: places })}</p>
      </>
    )
  }
  if (status !== 'edited' || was === null || now === null) return null
  return (
    <details>
      <summary className="touch mb-1 cursor-pointer font-medium text-accent">{labels.text_changed}</summary>
      <WasAndNow was={was} now={now} wasLabel={labels.was} nowLabel={labels.now} lang={lang} />
    </details>
  )
}

/** What became of a note's words, in plain words; what its author says of that, and what an editor answered. */
export function AnchorState(props: Props) {
  const { note, labels, locale } = props
  const { settled } = note.anchor
  const { answer } = note
  return (
    <>
      <Status {...props} />
      {settled ? (
        <p className="text-soft">{filled(labels[settled.kind], { date: dateWords(settled.at, locale, 'short') })}</p>
      ) : null}
      {answer ? (
        <div className="border-l-2 border-accent pl-2">
          <p className="font-medium">{filled(labels.addressed, { n: answer.revision })}</p>
          {answer.sentence ? <p className="text-sm">{answer.sentence}</p> : null}
          {answer.by ? <p className="text-soft">{answer.by}</p> : null}
        </div>
      ) : null}
    </>
  )
}
