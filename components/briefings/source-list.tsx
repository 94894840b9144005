import { sourceAnchor } from '@/components/facts/record-anchors'
import { SourceLine } from '@/components/facts/source-line'
import type { BriefingPage } from '@/lib/briefings/briefing'
import type { Locale } from '@/lib/platform/i18n/locales'

/** The sources a text cites, under the numbers of its marks. */
export function SourceList({ sources, locale }: { sources: BriefingPage['sources']; locale: Locale }) {
  return (
    <ol className="grid gap-3 text-sm">
      {sources.map((source) => (
        <li key={source.slug} id={sourceAnchor(source.slug)} className="entry text-soft">
          <p className="flex gap-3">
            <span className="w-4 shrink-0 text-accent tabular-nums">{source.number}</span>
            <span>
              <SourceLine source={source} locale={locale} />
              {source.note ? ` ${source.note}` : null}
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}
