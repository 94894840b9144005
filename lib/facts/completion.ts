import { db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { ownWords, wordsIn } from '@/lib/platform/i18n/own-words'
import { translator } from '@/lib/platform/i18n/translate'
import { printDate, printFigure } from './printing'
import { wordedDate } from './rows'

/** What can be named in a briefing's text or fields. */
export const recordKinds = ['topic', 'figure', 'date', 'position', 'votes', 'source'] as const

export type RecordKind = (typeof recordKinds)[number]

/** A binding, and what it prints; empty where that is not known before it stands in a text. */
type Way = { binding: string; prints: string }

/** A record found by its words; `ways` are the bindings that print it, the usual one first. */
export type FoundRecord = { slug: string; name: string; detail: string; ways: Way[] }

/** Names are in `locale`, what is printed in `edition`. */
type Finder = (query: string, locale: Locale, edition: Locale) => Promise<FoundRecord[]>

const most = 12

const containing = (query: string) => ({ contains: query, mode: 'insensitive' as const })

async function topics(query: string, locale: Locale, edition: Locale): Promise<FoundRecord[]> {
  const rows = await db.topic.findMany({
    where: { OR: [{ names: { some: { name: containing(query) } } }, { slug: containing(query) }] },
    orderBy: { slug: 'asc' },
    take: most,
    include: { names: true },
  })
  return rows.map(({ slug, kind, names }) => ({
    ...{ slug, detail: kind, name: ownWords(names, locale)?.name ?? slug },
    ways: [
      { binding: `{{topic:${slug}}}`, prints: ownWords(names, edition)?.name ?? slug },
      { binding: `{{topic:${slug}|…}}`, prints: '…' },
    ],
  }))
}

async function figures(query: string, locale: Locale, edition: Locale): Promise<FoundRecord[]> {
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
    name: `${ownWords(subject.names, locale)?.name ?? subject.slug}: ${ownWords(texts, locale)?.metric ?? slug}`,
    detail: printFigure(quantity, locale),
    ways: [
      { binding: `{{figure:${slug}}}`, prints: printFigure(quantity, edition) },
      { binding: `{{figure:${slug}|bare}}`, prints: printFigure(quantity, edition, { bare: true }) },
    ],
  }))
}

async function dates(query: string, locale: Locale, edition: Locale): Promise<FoundRecord[]> {
  const rows = await db.event.findMany({
    where: { OR: [{ texts: { some: { title: containing(query) } } }, { slug: containing(query) }] },
    orderBy: [{ startsOn: 'desc' }, { slug: 'asc' }],
    take: most,
    include: { texts: true },
  })
  return rows.map((row) => {
    const printed = (form: 'plain' | 'in' | 'short') => printDate(wordedDate(row, edition), edition, form)
    return {
      slug: row.slug,
      name: ownWords(row.texts, locale)?.title ?? row.slug,
      detail: printDate(wordedDate(row, locale), locale),
      ways: [
        { binding: `{{date:${row.slug}}}`, prints: printed('plain') },
        { binding: `{{date:${row.slug}|in}}`, prints: printed('in') },
        { binding: `{{date:${row.slug}|short}}`, prints: printed('short') },
      ],
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
    ...{ slug, name: ownWords(texts, locale)?.title ?? slug, detail: '' },
    ways: [{ binding: `{{votes:${slug}}}`, prints: '' }],
  }))
}

async function positions(query: string, locale: Locale, edition: Locale): Promise<FoundRecord[]> {
  const rows = await db.votePosition.findMany({
    where: { country: { names: { some: { name: containing(query) } } } },
    orderBy: [{ rollCallId: 'desc' }, { countryId: 'asc' }],
    take: most,
    include: {
      country: { include: { names: wordsIn(locale) } },
      rollCall: { include: { texts: wordsIn(locale) } },
    },
  })
  return rows.map(({ country, rollCall, position }) => ({
    slug: `${rollCall.slug}/${country.iso2}`,
    name: ownWords(country.names, locale)?.name ?? country.slug,
    detail: ownWords(rollCall.texts, locale)?.title ?? rollCall.slug,
    ways: [
      {
        binding: `{{position:${rollCall.slug}/${country.iso2}}}`,
        prints: translator(edition, 'facts')(`position.${position}`),
      },
    ],
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
    ways: [{ binding: `{{source:${slug}}}`, prints: '' }],
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

/**
 * Up to twelve records of a kind whose name, in any language, or slug holds the words. Names are in `locale`; what a
 * binding prints is in `edition`, the language of the text it is for.
 */
export async function recordsMatching(
  kind: RecordKind,
  query: string,
  locale: Locale,
  edition: Locale = locale,
): Promise<FoundRecord[]> {
  return (await finders.get(kind)?.(query, locale, edition)) ?? []
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
  const topicNames = found[0].map(({ slug, names }) => [`topic:${slug}`, ownWords(names, locale)?.name ?? slug])
  const sourceNames = found[1].map(({ slug, title }) => [`source:${slug}`, title])
  return Object.fromEntries([...topicNames, ...sourceNames])
}
