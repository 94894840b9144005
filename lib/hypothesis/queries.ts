import { publishedTexts } from '@/lib/annotations/published-texts'
import { briefingColumns, fromBriefingsAt, inBriefings, type NoteRow } from '@/lib/annotations/queries'
import { annotationColumns } from '@/lib/annotations/rows'
import { seenBy } from '@/lib/groups/audience'
import { db } from '@/lib/platform/database'
import { publicOrigin } from '@/lib/platform/env'
import { Prisma } from '@/lib/platform/generated/client'
import { type ClientAnnotation, clientAnnotation } from './client-annotation'
import { type BriefingPage, briefingPageAt } from './page-address'
import type { ClientSearch } from './schema'
import { searchConditions } from './search-conditions'
import { pastSeen, sortedBy } from './search-order'

type FoundRow = NoteRow & { authorId: string; shownRevisionId: string; references: string[] }

const current = Prisma.sql`e.current_revision_id`

// The answers above a reply, from its thread's first note on.
const references = Prisma.sql`ARRAY(WITH RECURSIVE above AS (
    SELECT p.id, p.parent_id, p.depth FROM annotations p WHERE p.id = a.parent_id
    UNION ALL SELECT p.id, p.parent_id, p.depth FROM annotations p JOIN above w ON p.id = w.parent_id)
  SELECT id::text FROM above ORDER BY depth)`

const columnsFor = (readerId: string | null, revision: Prisma.Sql) => Prisma.sql`
  ${annotationColumns(readerId)}, ${briefingColumns}, a.author_id AS "authorId", ${revision} AS "shownRevisionId",
  ${references} AS "references"`

async function told(rows: readonly FoundRow[], number: number | null): Promise<ClientAnnotation[]> {
  const placed = await inBriefings(rows.map((row) => ({ ...row, currentRevisionId: row.shownRevisionId })))
  const notes = new Map(placed.map((note) => [note.id, note]))
  const texts = await publishedTexts(db, [...new Set(rows.map((row) => row.shownRevisionId))])
  return rows.flatMap(({ id, authorId, shownRevisionId, references: above }) => {
    const note = notes.get(id)
    if (!note) return []
    const page = { slug: note.briefing.slug, locale: note.briefing.locale, number }
    const text = texts.get(shownRevisionId)
    return [clientAnnotation({ note, authorId, references: above, page, text }, publicOrigin())]
  })
}

/** One annotation that the reader may see, in the clients' words, as it stands in the current revision; null for any other. */
export async function clientAnnotationFor(readerId: string | null, id: string): Promise<ClientAnnotation | null> {
  const rows = await db.$queryRaw<FoundRow[]>`
    SELECT ${columnsFor(readerId, current)} ${fromBriefingsAt(current)}
    WHERE a.id = ${id}::uuid AND ${seenBy(readerId)}`
  return (await told(rows, null))[0] ?? null
}

type ShownAt = { revision: Prisma.Sql; number: number | null }

// A page of one revision shows notes where they stand there; notes on several pages stand where their texts are now.
async function shownAt(uri: readonly string[]): Promise<ShownAt> {
  const [page, ...others] = uri.flatMap((address): BriefingPage[] => {
    const found = briefingPageAt(address, publicOrigin())
    return found ? [found] : []
  })
  const { slug, locale, number = null } = page ?? {}
  if (number === null || others.length > 0) return { revision: current, number: null }
  const revision = await db.revision.findFirst({
    where: { number, edition: { locale, briefing: { slug } } },
    select: { id: true },
  })
  return revision ? { revision: Prisma.sql`${revision.id}::uuid`, number } : { revision: current, number: null }
}

/** What a search found: `total` counts all pages. `replies` are there when they were asked for apart. */
export type ClientFindings = { total: number; rows: ClientAnnotation[]; replies?: ClientAnnotation[] }

const mostReplies = 200

async function repliesTo(readerId: string | null, roots: readonly string[], { revision, number }: ShownAt) {
  const rows = await db.$queryRaw<FoundRow[]>`
    SELECT ${columnsFor(readerId, revision)} ${fromBriefingsAt(revision)}
    WHERE a.root_id = ANY(${roots}::uuid[]) AND ${seenBy(readerId)} ORDER BY a.created_at, a.id LIMIT ${mostReplies}`
  return told(rows, number)
}

/**
 * The annotations that the reader may see and that fit. A page by `search_after` is longer than its limit when its last
 * ones are of the same instant: the next page begins after that instant. Throws Problem `invalid`.
 */
export async function foundAnnotations(readerId: string | null, search: ClientSearch): Promise<ClientFindings> {
  const { limit, offset } = search
  const shown = await shownAt(search.uri)
  const where = Prisma.join([...searchConditions(readerId, search), seenBy(readerId)], ' AND ')
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total ${fromBriefingsAt(current)} WHERE ${where}`
  const total = counted?.total ?? 0
  const { column, direction } = sortedBy(search)
  const isPaged = search.after !== undefined || offset === 0
  const page = isPaged
    ? Prisma.sql`FETCH FIRST (${limit}::bigint) ROWS WITH TIES`
    : Prisma.sql`OFFSET ${offset} LIMIT ${limit}`
  const rows =
    limit === 0
      ? []
      : await db.$queryRaw<FoundRow[]>`
        WITH page AS (
          SELECT a.id, ${column} AS sorted ${fromBriefingsAt(current)} WHERE ${where} AND ${pastSeen(search)}
          ORDER BY ${column} ${direction}${isPaged ? Prisma.empty : Prisma.sql`, a.id`} ${page})
        SELECT ${columnsFor(readerId, shown.revision)} ${fromBriefingsAt(shown.revision)} JOIN page ON page.id = a.id
        ORDER BY page.sorted ${direction}, a.id`
  const found = await told(rows, shown.number)
  if (!search.repliesApart) return { total, rows: found }
  return {
    total,
    rows: found,
    replies: await repliesTo(
      readerId,
      found.map(({ id }) => id),
      shown,
    ),
  }
}
