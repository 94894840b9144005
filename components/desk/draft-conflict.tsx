'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { dateWords } from '@/components/ui/date-time'
import type { Draft } from '@/lib/briefings/draft'
import type { DraftWords } from '@/lib/briefings/schema'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { EditorPhrases } from './editor-phrases'

type Props = {
  mine: DraftWords
  theirs: Draft
  locale: Locale
  say: EditorPhrases
  onTakeTheirs: () => void
  onKeepMine: () => void
}

function asText({ title, standfirst, byline, markdown, topics, sources, furtherReading }: DraftWords): string {
  const named = [topics, sources, furtherReading].map((slugs) => slugs.join(', ')).filter(Boolean)
  return [title, standfirst, byline, markdown, named.join('\n')].filter(Boolean).join('\n\n')
}

function Version({ label, words, other }: { label: string; words: DraftWords; other: DraftWords }) {
  const id = useId()
  const apart = new Set(asText(other).split('\n'))
  const rows = asText(words)
    .split('\n')
    .map((row, number) => ({ row, number }))
  return (
    <section aria-labelledby={id} className="grid content-start gap-2">
      <h3 id={id} className="text-sm font-semibold">
        {label}
      </h3>
      <div className="rounded-sm border border-line bg-raised p-3 text-sm whitespace-pre-wrap">
        {rows.map(({ row, number }) => (
          <span
            key={number}
            className={`block min-h-4 ${apart.has(row) ? '' : '-ml-2 border-l-2 border-accent pl-1.5'}`}
          >
            {row}
          </span>
        ))}
      </div>
    </section>
  )
}

/** Two texts of one draft side by side, with the lines that differ marked. Nothing is replaced until somebody chooses. */
export function DraftConflict({ mine, theirs, locale, say, onTakeTheirs, onKeepMine }: Props) {
  const [isCopied, setCopied] = useState(false)
  const own = theirs.isOwnSave
    ? {
        ...{ conflictTitle: say.ownConflictTitle, conflictIntro: say.ownConflictIntro, theirs: say.ownTheirs },
        ...{ takeTheirs: say.ownTakeTheirs, keepMine: say.ownKeepMine, keepMineHelp: say.ownKeepMineHelp },
      }
    : {}
  const told = { ...say, ...own }
  const by = `${theirs.savedBy ?? ''} ${theirs.savedAt ? dateWords(theirs.savedAt, locale, 'minute') : ''}`.trim()
  return (
    <div role="alert" className="grid gap-4 border-y-2 border-accent py-4">
      <div>
        <h2 className="font-serif text-xl font-semibold">{told.conflictTitle}</h2>
        <p>
          {told.conflictIntro} <span className="text-soft">{by}</span>
        </p>
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <Version label={told.mine} words={mine} other={theirs} />
        <Version label={told.theirs} words={theirs} other={mine} />
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <Button
          onClick={() =>
            navigator.clipboard.writeText(asText(mine)).then(
              () => setCopied(true),
              () => undefined,
            )
          }
        >
          {told.copyMine}
        </Button>
        <Button onClick={onTakeTheirs} title={told.takeTheirsHelp}>
          {told.takeTheirs}
        </Button>
        <Button kind="danger" onClick={onKeepMine} title={told.keepMineHelp}>
          {told.keepMine}
        </Button>
        <p role="status" className="self-center text-sm text-soft">
          {isCopied ? say.copied : ''}
        </p>
      </div>
      <p className="text-sm text-soft">
        {told.takeTheirs}: {told.takeTheirsHelp} {told.keepMine}: {told.keepMineHelp}
      </p>
    </div>
  )
}
