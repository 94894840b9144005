import { TopicLinks } from '@/components/topics/topic-links'
import { DateTime } from '@/components/ui/date-time'
import type { BriefingPage } from '@/lib/briefings/briefing'
import { languageNames, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

const topicsShown = 3

/** The main topics, title, standfirst, and who published it when and in which revision. */
export function BriefingHeader({ page }: { page: BriefingPage }) {
  const { locale } = page
  const t = translator(locale, 'reading')
  return (
    <header>
      <TopicLinks topics={page.topics.slice(0, topicsShown)} locale={locale} className="mb-3" />
      <h1 className="font-serif text-3xl leading-[1.12] font-semibold tracking-[-0.012em] sm:text-4xl">{page.title}</h1>
      <p className="mt-4 text-balance font-serif text-lg leading-snug text-soft sm:text-xl">{page.standfirst}</p>
      <p className="mt-5 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
        {page.byline ? <span className="text-ink">{page.byline}</span> : null}
        <DateTime at={page.firstPublishedAt} locale={locale} />
        <span>{t('readingTime', { minutes: page.readingMinutes })}</span>
        {page.number > 1 ? (
          <a className="link touch hover:text-ink" href={localized(locale, paths.revisions(page.slug))}>
            {t('revisionOf', { number: page.number })}
          </a>
        ) : null}
        {page.locales
          .filter((other) => other !== locale)
          .map((other) => (
            <a
              key={other}
              className="link touch hover:text-ink print:hidden"
              lang={other}
              hrefLang={other}
              href={localized(other, paths.briefing(page.slug))}
            >
              {languageNames[other]}
            </a>
          ))}
      </p>
    </header>
  )
}
