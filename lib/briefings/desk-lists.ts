import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/platform/database'
import { isLocale, type Locale } from '@/lib/platform/i18n/locales'
import { older, type Page, pageOf, rowsToTake } from '@/lib/platform/keyset'
import { draftsVisibleTo } from './drafts'
import type { RevisionKind } from './new-revision'

export type DraftLine = {
  briefingId: string
  locale: Locale
  slug: string
  title: string
  savedAt: string
  savedBy: string | null
  /** Whether readers see an earlier revision of it. */
  isPublished: boolean
}

export type PublishedLine = {
  briefingId: string
  slug: string
  title: string
  firstPublishedAt: string
  editions: { locale: Locale; number: number; updatedAt: string; isBeingRevised: boolean }[]
  isRetracted: boolean
}

type Wanted = { query: string; before: string | undefined }

const titled = (query: string) => (query ? { title: { contains: query, mode: 'insensitive' as const } } : {})

function isUnpublished() {
  return { OR: [{ publishedVersion: null }, { NOT: { version: { equals: db.draft.fields.publishedVersion } } }] }
}

/** What is being worked on and not published, newest save first: the actor's own, or all that the actor may see. */
export async function openDrafts(
  actor: Actor,
  { query, before, mine }: Wanted & { mine: boolean },
): Promise<Page<DraftLine>> {
  const own = { OR: [{ briefing: { createdById: actor.id } }, { updatedById: actor.id }] }
  const rows = await db.draft.findMany({
    where: {
      AND: [isUnpublished(), { briefing: draftsVisibleTo(actor) }, mine ? own : {}, titled(query)],
      ...older('updatedAt', before),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: rowsToTake,
    include: { updatedBy: { select: { name: true } }, briefing: { select: { slug: true } } },
  })
  return pageOf(
    rows,
    ({ updatedAt, id }) => ({ at: updatedAt, id }),
    ({ briefingId, locale, title, updatedAt, updatedBy, briefing, baseNumber }) => ({
      ...{ briefingId, locale, title, slug: briefing.slug, savedAt: updatedAt.toISOString() },
      ...{ savedBy: updatedBy?.name ?? null, isPublished: baseNumber > 0 },
    }),
  )
}

/** Briefings that were published, newest first, with the state of each edition; titles in `locale` where there is one. */
export async function publishedBriefings(
  actor: Actor,
  locale: Locale,
  { query, before }: Wanted,
): Promise<Page<PublishedLine>> {
  const rows = await db.briefing.findMany({
    where: {
      AND: [
        { firstPublishedAt: { not: null } },
        draftsVisibleTo(actor),
        query ? { editions: { some: { currentRevision: titled(query) } } } : {},
      ],
      ...older('firstPublishedAt', before),
    },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: rowsToTake,
    include: {
      retraction: { select: { at: true } },
      drafts: { where: isUnpublished(), select: { locale: true } },
      editions: {
        orderBy: { locale: 'asc' },
        select: { locale: true, updatedAt: true, currentRevision: { select: { number: true, title: true } } },
      },
    },
  })
  return pageOf(
    rows,
    ({ firstPublishedAt, id }) => ({ at: firstPublishedAt as Date, id }),
    ({ id, slug, firstPublishedAt, editions, drafts, retraction }) => ({
      briefingId: id,
      slug,
      title: (editions.find((edition) => edition.locale === locale) ?? editions[0])?.currentRevision?.title ?? slug,
      firstPublishedAt: (firstPublishedAt as Date).toISOString(),
      editions: editions.map((edition) => ({
        locale: edition.locale,
        number: edition.currentRevision?.number ?? 0,
        updatedAt: edition.updatedAt.toISOString(),
        isBeingRevised: drafts.some((draft) => draft.locale === edition.locale),
      })),
      isRetracted: retraction !== null,
    }),
  )
}

export type BriefingAtDesk = {
  id: string
  slug: string
  isOwn: boolean
  firstPublishedAt: string | null
  retraction: { reason: string; at: string } | null
  /** The languages that have an edition, a draft or both. */
  editions: { locale: Locale; number: number; hasDraft: boolean }[]
}

/** A briefing with all its editions for who may work on it; null when there is none or the actor may not see it. */
export async function briefingAtDesk(actor: Actor, id: string): Promise<BriefingAtDesk | null> {
  const briefing = await db.briefing.findFirst({
    where: { AND: [{ id }, draftsVisibleTo(actor)] },
    include: {
      retraction: true,
      drafts: { where: isUnpublished(), select: { locale: true } },
      editions: { select: { locale: true, currentRevision: { select: { number: true } } } },
    },
  })
  if (!briefing) return null
  const locales = new Set([...briefing.editions, ...briefing.drafts].map(({ locale }) => locale))
  return {
    id,
    slug: briefing.slug,
    isOwn: briefing.createdById === actor.id,
    firstPublishedAt: briefing.firstPublishedAt?.toISOString() ?? null,
    retraction: briefing.retraction && {
      reason: briefing.retraction.reason,
      at: briefing.retraction.at.toISOString(),
    },
    editions: [...locales].sort().map((locale) => ({
      locale,
      number: briefing.editions.find((edition) => edition.locale === locale)?.currentRevision?.number ?? 0,
      hasDraft: briefing.drafts.some((draft) => draft.locale === locale),
    })),
  }
}

/** The edition that somebody asks for, else the English one, else any; null when there is none in that language. */
export function editionAsked({ editions }: BriefingAtDesk, asked: string | undefined, otherwise: Locale) {
  const first = editions.find(({ locale }) => locale === 'en') ?? editions[0]
  const wanted = isLocale(asked) ? asked : (first?.locale ?? otherwise)
  return editions.some(({ locale }) => locale === wanted) ? wanted : null
}

export type RevisionLine = {
  number: number
  kind: RevisionKind
  note: string
  publishedAt: string
  author: string | null
}

/** Every revision of an edition, newest first, with who published it. For who may work on the briefing. */
export async function revisionsAtDesk(briefingId: string, locale: Locale): Promise<RevisionLine[]> {
  const rows = await db.revision.findMany({
    where: { edition: { briefingId, locale } },
    orderBy: { number: 'desc' },
    select: { number: true, kind: true, note: true, publishedAt: true, author: { select: { name: true } } },
  })
  return rows.map(({ publishedAt, author, ...revision }) => ({
    ...revision,
    publishedAt: publishedAt.toISOString(),
    author: author?.name ?? null,
  }))
}
