import { SourceLine } from '@/components/facts/source-line'
import type { BriefingPage } from '@/lib/briefings/briefing'
import type { FirstMentions } from './margin-notes'

/**
 * The margin beside a passage on wide screens: sources cited and caveats of figures printed there for the first time.
 * It repeats what the marks and figures lead to, so those who hear the page are spared it.
 */
export function Beside({ mentions, page }: { mentions: FirstMentions | undefined; page: BriefingPage }) {
  const figures = (mentions?.figures ?? []).flatMap((slug) => {
    const figure = page.figuresBySlug[slug]
    return figure?.caveat ? [figure] : []
  })
  const sources = (mentions?.sources ?? []).flatMap(({ slug, number }) => {
    const source = page.sources.find((known) => known.slug === slug)
    return source ? [{ ...source, url: null, number }] : []
  })
  if (figures.length + sources.length === 0) return null
  return (
    <div className="beside print:hidden" data-outside="" aria-hidden="true">
      {sources.map((source) => (
        <p key={source.slug}>
          <span className="text-accent">{source.number}</span> <SourceLine source={source} locale={page.locale} />
        </p>
      ))}
      {figures.map((figure) => (
        <p key={figure.slug}>
          <span className="text-ink">{figure.printed}.</span> {figure.caveat}
        </p>
      ))}
    </div>
  )
}
