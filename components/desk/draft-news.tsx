import type { BriefingAtDesk } from '@/lib/briefings/desk-lists'
import type { Draft } from '@/lib/briefings/draft'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = {
  briefing: BriefingAtDesk
  draft: Draft
  /** The number of the revision that readers see; 0 for none. */
  current: number
  locale: Locale
  /** The revision that was published a moment ago. */
  published: string | undefined
}

/** What happened to a draft before it was opened, in a sentence or two over the editor. */
export function DraftNews({ briefing, draft, current, locale, published }: Props) {
  const t = translator(locale, 'desk')
  const justPublished = published !== undefined && String(current) === published
  const isStale = draft.isUnpublished && current > 0 && draft.baseNumber !== current
  return (
    <div className="mb-4 grid gap-1 text-sm text-soft">
      {justPublished ? (
        <p role="status" className="text-base text-ink">
          {t('publishedNow', { number: current })}{' '}
          <a className="link" href={localized(draft.locale, paths.briefing(briefing.slug))}>
            {t('viewPage')}
          </a>
        </p>
      ) : null}
      {briefing.retraction ? (
        <p className="text-accent">{t('isRetracted', { reason: briefing.retraction.reason })}</p>
      ) : null}
      {isStale ? <p className="text-accent">{t('draftStale', { number: current })}</p> : null}
    </div>
  )
}
