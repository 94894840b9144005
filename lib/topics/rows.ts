import type { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import { ownWords, wordsIn } from '@/lib/platform/i18n/own-words'
import type { TopicKind, TopicPage, TopicSummary } from './topic'

/** What to select of a topic for its summary in one language. */
export function summaryColumns(locale: Locale) {
  return {
    id: true,
    slug: true,
    kind: true,
    iso2: true,
    names: { ...wordsIn(locale), select: { locale: true, name: true } },
  } satisfies Prisma.TopicSelect
}

type SummaryRow = {
  id: string
  slug: string
  kind: TopicKind
  iso2: string | null
  names: { locale: Locale; name: string }[]
}

/** A topic by its name in one language; the English name, else its slug, where that language has none. */
export function summaryOf({ id, slug, kind, iso2, names }: SummaryRow, locale: Locale): TopicSummary {
  return { id, slug, kind, iso2, name: ownWords(names, locale)?.name ?? slug }
}

/** Topics in the order of their names. */
export function byName(topics: TopicSummary[], locale: Locale): TopicSummary[] {
  const { compare } = new Intl.Collator(locale)
  return topics.toSorted((one, other) => compare(one.name, other.name) || compare(one.slug, other.slug))
}

/** What to select of a topic for its page. */
export function pageColumns(locale: Locale) {
  return {
    ...summaryColumns(locale),
    names: { ...wordsIn(locale), select: { locale: true, name: true, summary: true } },
    parent: { select: summaryColumns(locale) },
    children: { select: summaryColumns(locale) },
  } satisfies Prisma.TopicSelect
}

type PageRow = Prisma.TopicGetPayload<{ select: ReturnType<typeof pageColumns> }>

export function pageOf(row: PageRow, locale: Locale): TopicPage {
  const words = ownWords(row.names, locale)
  const children = row.children.map((child) => summaryOf(child, locale))
  return {
    ...summaryOf(row, locale),
    summary: words?.summary ?? '',
    parent: row.parent && summaryOf(row.parent, locale),
    children: byName(children, locale),
  }
}
