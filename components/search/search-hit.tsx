import { DateTime } from '@/components/ui/date-time'
import { type Locale, languageNames, localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import type { Run } from '@/lib/search/excerpt'
import type { BriefingHit } from '@/lib/search/search-query'

function Runs({ runs }: { runs: Run[] }) {
  let from = 0
  return runs.map(({ text, hit }) => {
    const key = from
    from += text.length
    return hit ? (
      <mark key={key} className="bg-transparent font-semibold text-ink underline decoration-accent decoration-2">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    )
  })
}

/** A briefing that was found, with the passages it was found by. */
export function SearchHit({ hit, locale }: { hit: BriefingHit; locale: Locale }) {
  const isForeign = hit.locale !== locale
  return (
    <article className="grid gap-1.5 border-t border-line py-5" lang={isForeign ? hit.locale : undefined}>
      <h3 className="font-serif text-xl leading-snug font-semibold">
        <a className="no-underline hover:underline" href={localized(hit.locale, paths.briefing(hit.slug))}>
          <Runs runs={hit.title} />
        </a>
      </h3>
      <p className="font-serif text-base text-soft">
        {hit.excerpt.length > 0 ? <Runs runs={hit.excerpt} /> : hit.standfirst}
      </p>
      <p className="text-sm text-soft">
        <DateTime at={hit.publishedAt} locale={locale} />
        {isForeign ? <> · {languageNames[hit.locale]}</> : null}
      </p>
    </article>
  )
}
