import { BriefingList } from '@/components/briefings/briefing-list'
import { LeadBriefing } from '@/components/briefings/lead-briefing'
import { DatesAside } from '@/components/facts/dates-aside'
import { SinceLastLooked } from '@/components/following/since-last-looked'
import { alternatesOf } from '@/components/layout/alternates'
import { PageFrame } from '@/components/layout/page-frame'
import { MovingTopics } from '@/components/topics/moving-topics'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { BriefingCard } from '@/lib/briefings/briefing'
import { latestBriefings, movingTopics } from '@/lib/briefings/queries'
import { upcomingEvents } from '@/lib/facts/queries'
import { defaultLocale, type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

export const ensureStatic = 'navigation'

const briefingsShown = 9

export async function generateMetadata({ params }: PageProps<'/[locale]'>) {
  const locale = pageLocale((await params).locale)
  return pageMetadata({ locale, path: paths.home(), description: translator(locale, 'layout')('about') })
}

// A language with few editions goes on with the newest English ones that it lacks.
async function notIn(locale: Locale, briefings: BriefingCard[]) {
  if (locale === defaultLocale) return []
  const english = await latestBriefings(defaultLocale, { limit: briefingsShown }, locale)
  return english.filter(({ slug }) => briefings.every((card) => card.slug !== slug))
}

export default async function Home({ params }: PageProps<'/[locale]'>) {
  const locale = pageLocale((await params).locale)
  const t = translator(locale, 'reading')
  const [briefings, topics, events] = await Promise.all([
    latestBriefings(locale, { limit: briefingsShown }),
    movingTopics(locale, 5),
    upcomingEvents(locale, 5),
  ])
  const [lead, ...rest] = briefings
  const untranslated = briefings.length < briefingsShown ? await notIn(locale, briefings) : []
  return (
    <PageFrame locale={locale} alternates={alternatesOf(paths.home())}>
      <div className="page grid gap-x-14 gap-y-12 py-8 sm:py-12 lg:grid-cols-[1fr_17rem]">
        <h1 className="sr-only">{t('front')}</h1>
        <div className="grid content-start gap-10">
          {lead ? <LeadBriefing card={lead} locale={locale} /> : <EmptyState>{t('noBriefings')}</EmptyState>}
          {rest.length > 0 ? (
            <Section title={t('latest')} aside={<a href={localized(locale, paths.briefings())}>{t('allBriefings')}</a>}>
              <BriefingList cards={rest} locale={locale} columns={2} />
            </Section>
          ) : null}
          {untranslated.length > 0 ? (
            <Section title={t('inEnglish')}>
              <BriefingList cards={untranslated} locale={locale} language={defaultLocale} columns={2} />
            </Section>
          ) : null}
        </div>
        <div className="grid content-start gap-10 sm:grid-cols-2 lg:grid-cols-1">
          <MovingTopics topics={topics} locale={locale} />
          <DatesAside events={events} locale={locale} />
          <SinceLastLooked locale={locale} />
        </div>
      </div>
    </PageFrame>
  )
}
