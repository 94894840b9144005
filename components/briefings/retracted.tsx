import { PageFrame } from '@/components/layout/page-frame'
import { dateWords } from '@/components/ui/date-time'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** The page that stands where a retracted briefing stood: that it was taken back, when and why. */
export function RetractedPage({ retraction, locale }: { retraction: { reason: string; at: string }; locale: Locale }) {
  const t = translator(locale, 'reading')
  return (
    <PageFrame locale={locale} place="briefings">
      <div className="page max-w-[44rem] py-14">
        <p className="label">{t('retractedOn', { date: dateWords(retraction.at, locale) })}</p>
        <h1 className="mt-2 font-serif text-3xl font-semibold">{t('retracted')}</h1>
        <p className="mt-5 text-soft">{t('retractedTold')}</p>
        <p className="mt-3 border-l-2 border-accent pl-4 font-serif text-lg whitespace-pre-line">{retraction.reason}</p>
        <p className="mt-8">
          <a className="link" href={localized(locale, paths.briefings())}>
            {t('allBriefings')}
          </a>
        </p>
      </div>
    </PageFrame>
  )
}
