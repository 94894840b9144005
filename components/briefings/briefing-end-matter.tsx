import { EventEntry } from '@/components/facts/event-entry'
import { FigureEntry } from '@/components/facts/figure-entry'
import { SourceLine } from '@/components/facts/source-line'
import { TagBriefing } from '@/components/tags/tag-briefing'
import { TopicsToFollow } from '@/components/topics/topics-to-follow'
import { dateWords } from '@/components/ui/date-time'
import { Section } from '@/components/ui/section'
import type { BriefingPage, FigureUses } from '@/lib/briefings/briefing'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { BriefingList } from './briefing-list'
import { SourceList } from './source-list'

const parts = ['figures', 'dates', 'sources', 'furtherReading', 'topics'] as const
type Part = (typeof parts)[number]

const has: Record<Part, (page: BriefingPage) => boolean> = {
  figures: (page) => Object.keys(page.figuresBySlug).length > 0,
  dates: (page) => page.dates.length > 0,
  sources: (page) => page.sources.length > 0,
  furtherReading: (page) => page.furtherReading.length > 0,
  topics: (page) => page.topics.length > 0,
}

const titles: Record<Part, string> = {
  figures: 'figuresInText',
  dates: 'dates',
  sources: 'sources',
  furtherReading: 'furtherReading',
  topics: 'topicsTitle',
}

/** The parts that stand below a briefing's text, for its contents. */
export function endMatterOf(page: BriefingPage): { id: string; title: string }[] {
  const t = translator(page.locale, 'reading')
  return parts.filter((part) => has[part](page)).map((part) => ({ id: part, title: t(titles[part]) }))
}

type Props = { page: BriefingPage; origin: string; uses: FigureUses; isCurrent: boolean }

/** The records behind the text: figures, dates, sources; then where to read on. */
export function BriefingEndMatter({ page, origin, uses, isCurrent }: Props) {
  const { locale } = page
  const t = translator(locale, 'reading')
  const draw: Record<Part, () => React.ReactNode> = {
    figures: () => (
      <ul className="divide-y divide-line">
        {Object.values(page.figuresBySlug).map((figure) => (
          <FigureEntry key={figure.slug} figure={figure} locale={locale} usedIn={uses[figure.slug]} />
        ))}
      </ul>
    ),
    dates: () => (
      <ul>
        {page.dates.map((event) => (
          <EventEntry key={event.slug} event={event} locale={locale} />
        ))}
      </ul>
    ),
    sources: () => <SourceList sources={page.sources} locale={locale} />,
    furtherReading: () => (
      <ul className="grid gap-3 text-sm text-soft">
        {page.furtherReading.map((source) => (
          <li key={source.slug} className="entry">
            <SourceLine source={source} locale={locale} />
            {source.note ? ` ${source.note}` : null}
          </li>
        ))}
      </ul>
    ),
    topics: () => (
      <>
        <TopicsToFollow topics={page.topics} locale={locale} />
        {isCurrent ? (
          <div className="mt-4 print:hidden">
            <TagBriefing locale={locale} slug={page.slug} />
          </div>
        ) : null}
      </>
    ),
  }
  const address = `${origin}${localized(locale, paths.briefing(page.slug))}`
  const date = dateWords(page.publishedAt, locale)
  return (
    <footer className="mt-14 grid gap-10">
      {parts
        .filter((part) => has[part](page))
        .map((part) => (
          <Section key={part} id={part} title={t(titles[part])}>
            {draw[part]()}
          </Section>
        ))}
      {page.related.length > 0 ? (
        <Section title={t('related')} className="print:hidden">
          <BriefingList cards={page.related} locale={locale} />
        </Section>
      ) : null}
      <p className="hidden text-sm print:block">{t('printedFrom', { address, number: page.number, date })}</p>
    </footer>
  )
}
