import { DateTime } from '@/components/ui/date-time'
import type { BriefingPage } from '@/lib/briefings/briefing'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** Every revision of a briefing, newest first: when, of what kind, what was said of it. */
export function RevisionList({ page }: { page: BriefingPage }) {
  const { locale, slug } = page
  const t = translator(locale, 'reading')
  const newestFirst = page.revisions.toSorted((a, b) => b.number - a.number)
  return (
    <ol reversed className="grid">
      {newestFirst.map(({ number, kind, note, publishedAt }) => (
        <li key={number} className="border-t border-line py-5">
          <h2 className="text-base font-semibold">
            {t('revisionOf', { number })}{' '}
            <span className="font-normal text-soft">
              {t(`kind_${kind}`)}, <DateTime at={publishedAt} locale={locale} style="minute" />
              {number === page.number ? `, ${t('current')}` : ''}
            </span>
          </h2>
          {note ? <p className="mt-1 font-serif text-lg">{note}</p> : null}
          <p className="touch-links mt-2 flex flex-wrap gap-x-5 gap-y-4 text-sm">
            <a className="link" href={localized(locale, paths.revision(slug, number))}>
              {t('readRevision')}
            </a>
            {number > 1 ? (
              <a className="link" href={localized(locale, paths.compare(slug, number - 1, number))}>
                {t('compareWithPrevious', { number: number - 1 })}
              </a>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  )
}
