import { db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { printDate, printFigure } from './printing'
import { dayOf } from './written-date'

/** What can be named in a briefing's text or fields. */
export const recordKinds = ['topic', 'figure', 'date', 'position', 'votes', 'source'] as const

export type RecordKind = (typeof recordKinds)[number]

/** A record found by its words; `ways` are the bindings that print it, the usual one first. */
export type FoundRecord = { slug: string; name: string; detail: string; ways: string[] }

type Finder = (query: string, locale: Locale) => Promise<FoundRecord[]>

const most = 12

const containing = (query: string) => ({ contains: query, mode: 'insensitive' as const })

const wordsIn = (locale: Locale) => ({ where: { locale: { in: [locale, 'en' as const] } } })

function own<T extends { locale: Locale }>(texts: T[], locale: Locale): T | undefined {
  return texts.find((text) => text.locale === locale) ?? texts[0]
}

async function topics(query: string, locale: Locale): Promise<FoundRecord[]> {
  const rows = await db.topic.findMany({
    where: { OR: [{ names: { some: { name: containing(query) } } }, { slug: containing(query) }] },
    orderBy: { slug: 'asc' },
    take: most,
    include: { names: wordsIn(locale) },
  })
  return rows.map(({ slug, kind, names }) => ({
    ...{ slug, detail: kind, name: own(names, locale)?.name ?? slug },
    ways: [`{{topic:${slug}}}`, `{{topic:${slug}|…}}`],
  }))
}

async function figures(query: string, locale: Locale): Promise<FoundRecord[]> {
  const rows = await db.figure.findMany({
    where: {
      OR: [
        { texts: { some: { metric: containing(query) } } },
        { subject: { names: { some: { name: containing(query) } } } },
        { slug: containing(query) },
      ],
    },
    orderBy: { slug: 'asc' },
    take: most,
    include: { texts: wordsIn(locale), subject: { include: { names: wordsIn(locale) } } },
  })
  return rows.map(({ slug, texts, subject, ...quantity }) => ({
    slug,
    name: `${own(subject.names, locale)?.name ?? subject.slug}: ${own(texts, locale)?.metric ?? slug}`,
    detail: printFigure(quantity, locale),
    ways: [`{{figure:${slug}}}`, `{{figure:${slug}|bare}}`],
  }))
}

async function dates(query: string, locale: Locale): Promise<FoundRecord[]> {
  const rows = await db.event.findMany({
    where: { OR: [{ texts: { some: { title: containing(query) } } }, { slug: containing(query) }] },
    orderBy: [{ startsOn: 'desc' }, { slug: 'asc' }],
    take: most,
    include: { texts: wordsIn(locale) },
  })
  return rows.map(({ slug, texts, startsOn, endsOn, precision }) => {
    const words = own(texts, locale)
    const span = { startsOn: dayOf(startsOn), endsOn: dayOf(endsOn), precision }
    return {
      slug,
      name: words?.title ?? slug,
      detail: printDate({ ...span, label: words?.dateLabel ?? '', labelIn: '' }, locale),
      ways: [`{{date:${slug}}}`, `{{date:${slug}|in}}`],
    }
  })
}

async function votes(query: string, locale: Locale): Promise<FoundRecord[]> {
  const rows = await db.rollCall.findMany({
    where: { OR: [{ texts: { some: { title: containing(query) } } }, { slug: containing(query) }] },
    orderBy: { slug: 'asc' },
    take: most,
    include: { texts: wordsIn(locale) },
  })
  return rows.map(({ slug, texts }) => ({
    ...{ slug, name: own(texts, locale)?.title ?? slug, detail: '' },
    ways: [`{{votes:${slug}}}`],
  }))
}

async function positions(query: string, locale: Locale): Promise<FoundRecord[]> {
  const rows = await db.votePosition.findMany({
    where: { country: { names: { some: { name: containing(query) } } } },
    orderBy: [{ rollCallId: 'desc' }, { countryId: 'asc' }],
    take: most,
    include: {
      country: { include: { names: wordsIn(locale) } },
      rollCall: { include: { texts: wordsIn(locale) } },
    },
  })
  return rows.map(({ country, rollCall }) => ({
    slug: `${rollCall.slug}/${country.iso2}`,
    name: own(country.names, locale)?.name ?? country.slug,
    detail: own(rollCall.texts, locale)?.title ?? rollCall.slug,
    ways: [`{{position:${rollCall.slug}/${country.iso2}}}`],
  }))
}

async function sources(query: string): Promise<FoundRecord[]> {
  const rows = await db.source.findMany({
    where: { OR: [{ title: containing(query) }, { publisher: containing(query) }, { slug: containing(query) }] },
    orderBy: { createdAt: 'desc' },
    take: most,
  })
  return rows.map(({ slug, title, publisher }) => ({
    ...{ slug, name: title, detail: publisher },
    ways: [`{{source:${slug}}}`],
  }))
}

const finders = new Map<RecordKind, Finder>([
  ['topic', topics],
  ['figure', figures],
  ['date', dates],
  ['position', positions],
  ['votes', votes],
  ['source', sources],
])

/** Up to twelve records of a kind whose name, in any language, or slug holds the words; names in `locale`. */
export async function recordsMatching(kind: RecordKind, query: string, locale: Locale): Promise<FoundRecord[]> {
  return (await finders.get(kind)?.(query, locale)) ?? []
}

/** The names of topics and sources by their slugs, for what a form names already; a slug that names nothing is left out. */
export async function namesOf(
  topicSlugs: string[],
  sourceSlugs: string[],
  locale: Locale,
): Promise<Record<string, string>> {
  const found = await Promise.all([
    db.topic.findMany({ where: { slug: { in: topicSlugs } }, include: { names: wordsIn(locale) } }),
    db.source.findMany({ where: { slug: { in: sourceSlugs } }, select: { slug: true, title: true } }),
  ])
  const topicNames = found[0].map(({ slug, names }) => [`topic:${slug}`, own(names, locale)?.name ?? slug])
  const sourceNames = found[1].map(({ slug, title }) => [`source:${slug}`, title])
  return Object.fromEntries([...topicNames, ...sourceNames])
}
