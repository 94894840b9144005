import { BriefingList } from '@/components/briefings/briefing-list'
import { LeadBriefing } from '@/components/briefings/lead-briefing'
import { DatesAside } from '@/components/facts/dates-aside'
import { SinceLastLooked } from '@/components/following/since-last-looked'
import { alternatesOf } from '@/components/layout/alternates'
import { PageFrame } from '@/components/layout/page-frame'
import { MovingTopics } from '@/components/topics/moving-topics'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { latestBriefings, movingTopics } from '@/lib/briefings/queries'
import { upcomingEvents } from '@/lib/facts/queries'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

export const ensureStatic = 'navigation'

export async function generateMetadata({ params }: PageProps<'/[locale]'>) {
  const locale = pageLocale((await params).locale)
  return pageMetadata({ locale, path: paths.home(), description: translator(locale, 'layout')('about') })
}

export default async function Home({ params }: PageProps<'/[locale]'>) {
  const locale = pageLocale((await params).locale)
  const t = translator(locale, 'reading')
  const [briefings, topics, events] = await Promise.all([
    latestBriefings(locale, { limit: 9 }),
    movingTopics(locale, 5),
    upcomingEvents(locale, 5),
  ])
  const [lead, ...rest] = briefings
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
