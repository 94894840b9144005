import { DateTime } from '@/components/ui/date-time'
import type { BriefingPage } from '@/lib/briefings/briefing'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** The revisions that are compared, the older first: of what kind each is, when it was published, what was said of it. */
export function ComparedRevisions({ revisions }: { revisions: BriefingPage[] }) {
  return (
    <ul className="mt-4 grid gap-3">
      {revisions.map(({ slug, locale, number, kind, note, publishedAt }) => {
        const t = translator(locale, 'reading')
        return (
          <li key={number} className="border-l-2 border-line pl-4 last:border-accent">
            <p className="text-sm text-soft">
              <a className="link touch" href={localized(locale, paths.revision(slug, number))}>
                {t('revisionOf', { number })}
              </a>
              {' · '}
              {t(`kind_${kind}`)}
              {' · '}
              <DateTime at={publishedAt} locale={locale} />
            </p>
            {note ? <p className="mt-1">{note}</p> : null}
          </li>
        )
      })}
    </ul>
  )
}
