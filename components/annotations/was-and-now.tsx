import { wordChange } from '@/lib/annotations/word-change'

type Props = { was: string; now: string; wasLabel: string; nowLabel: string; lang?: string }

/** The words under a note as they were and as they are, each in full, with what changed marked in both. */
export function WasAndNow({ was, now, wasLabel, nowLabel, lang }: Props) {
  const { before, removed, added, after } = wordChange(was, now)
  return (
    <dl className="grid gap-1.5 text-sm [overflow-wrap:anywhere]">
      <div>
        <dt className="font-sans text-xs text-soft">{wasLabel}</dt>
        <dd lang={lang} className="font-serif whitespace-pre-line">
          {before}
          {removed ? <del className="bg-wash decoration-accent">{removed}</del> : null}
          {after}
        </dd>
      </div>
      <div>
        <dt className="font-sans text-xs text-soft">{nowLabel}</dt>
        <dd lang={lang} className="font-serif whitespace-pre-line">
          {before}
          {added ? <ins className="bg-wash decoration-accent">{added}</ins> : null}
          {after}
        </dd>
      </div>
    </dl>
  )
}
