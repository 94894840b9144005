import { DateTime } from '@/components/ui/date-time'
import type { BriefingPage } from '@/lib/briefings/briefing'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** What the newest update or correction changed, in the words of whoever made it. Nothing when there was none. */
export function WhatChanged({ page }: { page: BriefingPage }) {
  const t = translator(page.locale, 'reading')
  const told = page.revisions.filter(({ kind }) => kind === 'update' || kind === 'correction')
  const newest = told.reduce<(typeof told)[number] | undefined>(
    (last, next) => (last && last.number > next.number ? last : next),
    undefined,
  )
  if (!newest) return null
  return (
    <section aria-labelledby="what-changed" className="mt-6 border-l-2 border-accent pl-4 text-sm">
      <h2 id="what-changed" className="font-semibold">
        {t(newest.kind === 'correction' ? 'corrected' : 'updated')}{' '}
        <DateTime at={newest.publishedAt} locale={page.locale} />
      </h2>
      <p className="mt-1">{newest.note}</p>
      <p className="mt-1 print:hidden">
        <a
          className="link touch text-soft"
          href={localized(page.locale, paths.compare(page.slug, newest.number - 1, newest.number))}
        >
          {t('seeChange')}
        </a>
      </p>
    </section>
  )
}
