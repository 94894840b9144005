import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/platform/database'

const batch = 1_000

type Page = { skip: number; take: number }
type Section = { name: string; rows: (page: Page) => Promise<object[]> }

const slugOnly = { select: { slug: true } } as const

// What is one's own, table by table. Secrets are no data: hashes of passwords, sessions and links stay here.
function sectionsOf(userId: string): Section[] {
  const own = { where: { userId } }
  return [
    {
      name: 'signInWith',
      rows: (page) => db.account.findMany({ ...own, ...page, omit: { userId: true }, orderBy: { id: 'asc' } }),
    },
    {
      name: 'sessions',
      rows: (page) =>
        db.session.findMany({ ...own, ...page, omit: { userId: true, tokenHash: true }, orderBy: { id: 'asc' } }),
    },
    {
      name: 'tokens',
      rows: (page) =>
        db.apiToken.findMany({ ...own, ...page, omit: { userId: true, tokenHash: true }, orderBy: { id: 'asc' } }),
    },
    {
      name: 'clients',
      rows: (page) =>
        db.clientGrant.findMany({
          ...own,
          ...page,
          select: { id: true, origin: true, createdAt: true, refreshedAt: true, tokenId: true },
          orderBy: { id: 'asc' },
        }),
    },
    {
      name: 'clientPreferences',
      rows: (page) =>
        db.clientPreferences.findMany({ ...own, ...page, omit: { userId: true }, orderBy: { userId: 'asc' } }),
    },
    {
      name: 'annotations',
      rows: (page) =>
        db.annotation.findMany({
          where: { authorId: userId },
          ...page,
          omit: { authorId: true },
          include: {
            briefing: slugOnly,
            anchors: { omit: { annotationId: true } },
            settlements: { omit: { annotationId: true, actorId: true } },
            answer: { omit: { annotationId: true, editorId: true } },
            objections: { select: { words: true, madeAt: true } },
            tags: { select: { tag: { select: { name: true } } } },
            links: { omit: { annotationId: true } },
            versions: { omit: { annotationId: true } },
          },
          orderBy: { id: 'asc' },
        }),
    },
    {
      name: 'tags',
      rows: (page) =>
        db.tag.findMany({
          where: { ownerId: userId },
          ...page,
          omit: { ownerId: true },
          include: { briefings: { select: { taggedAt: true, briefing: slugOnly } } },
          orderBy: { id: 'asc' },
        }),
    },
    {
      name: 'follows',
      rows: (page) =>
        db.follow.findMany({
          ...own,
          ...page,
          omit: { userId: true },
          include: { topic: slugOnly },
          orderBy: { topicId: 'asc' },
        }),
    },
    {
      name: 'reading',
      rows: (page) =>
        db.readState.findMany({
          ...own,
          ...page,
          omit: { userId: true },
          include: { briefing: slugOnly },
          orderBy: [{ briefingId: 'asc' }, { locale: 'asc' }],
        }),
    },
    {
      name: 'groups',
      rows: (page) =>
        db.membership.findMany({
          ...own,
          ...page,
          omit: { userId: true },
          include: { group: { select: { name: true } } },
          orderBy: { groupId: 'asc' },
        }),
    },
    {
      name: 'foundHelpful',
      rows: (page) =>
        db.helpfulVote.findMany({ ...own, ...page, omit: { userId: true }, orderBy: { annotationId: 'asc' } }),
    },
    {
      name: 'threads',
      rows: (page) =>
        db.threadFollow.findMany({ ...own, ...page, omit: { userId: true }, orderBy: { annotationId: 'asc' } }),
    },
    {
      name: 'boundaries',
      rows: (page) =>
        db.boundary.findMany({
          where: { readerId: userId },
          ...page,
          select: { kind: true, drawnAt: true, person: { select: { name: true } } },
          orderBy: { personId: 'asc' },
        }),
    },
    {
      name: 'flags',
      rows: (page) =>
        db.flag.findMany({
          where: { readerId: userId },
          ...page,
          omit: { readerId: true, decisionId: true },
          orderBy: { id: 'asc' },
        }),
    },
    {
      name: 'decisions',
      rows: (page) =>
        db.decision.findMany({
          where: { moderatorId: userId },
          ...page,
          omit: { moderatorId: true, authorId: true },
          orderBy: { id: 'asc' },
        }),
    },
    {
      name: 'notices',
      rows: (page) =>
        db.notice.findMany({ ...own, ...page, omit: { userId: true, actorId: true }, orderBy: { id: 'asc' } }),
    },
    {
      name: 'imports',
      rows: (page) =>
        db.noteImport.findMany({
          where: { ownerId: userId },
          ...page,
          omit: { ownerId: true, file: true },
          orderBy: { id: 'asc' },
        }),
    },
    {
      name: 'importedNotes',
      rows: (page) =>
        db.noteOrigin.findMany({
          where: { ownerId: userId },
          ...page,
          omit: { ownerId: true },
          orderBy: { origin: 'asc' },
        }),
    },
    {
      name: 'savedNotesFilters',
      rows: (page) =>
        db.savedNotesFilter.findMany({
          where: { ownerId: userId },
          ...page,
          omit: { ownerId: true },
          orderBy: { id: 'asc' },
        }),
    },
    {
      name: 'drafts',
      rows: (page) =>
        db.draft.findMany({
          where: { OR: [{ updatedById: userId }, { briefing: { createdById: userId } }] },
          ...page,
          omit: { updatedById: true },
          include: { briefing: slugOnly },
          orderBy: { id: 'asc' },
        }),
    },
    {
      name: 'revisions',
      rows: (page) =>
        db.revision.findMany({
          where: { authorId: userId },
          ...page,
          omit: { authorId: true, document: true, canonicalText: true },
          include: { edition: { select: { locale: true, briefing: slugOnly } } },
          orderBy: { id: 'asc' },
        }),
    },
    {
      name: 'mails',
      rows: (page) =>
        db.mail.findMany({
          ...own,
          ...page,
          select: { to: true, subject: true, createdAt: true, sentAt: true },
          orderBy: { id: 'asc' },
        }),
    },
    {
      name: 'actions',
      rows: (page) =>
        db.auditRecord.findMany({
          where: { OR: [{ actorId: userId }, { subjectKind: 'user', subjectId: userId }] },
          ...page,
          omit: { actorId: true },
          orderBy: { id: 'asc' },
        }),
    },
  ]
}

async function* written({ name, rows }: Section): AsyncGenerator<string> {
  yield `,\n${JSON.stringify(name)}: [`
  let count = 0
  for (let page: object[] = []; count === 0 || page.length === batch; ) {
    page = await rows({ skip: count, take: batch })
    if (page.length === 0) break
    yield `${count === 0 ? '' : ','}\n${page.map((row) => JSON.stringify(row)).join(',\n')}`
    count += page.length
  }
  yield ']'
}

/** Everything the platform holds about the actor, as the text of one JSON object, piece by piece. */
export async function* exportOf(actor: Actor): AsyncGenerator<string> {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.id } })
  const { passwordHash, ...account } = user
  const head = { exportedAt: new Date(), account: { ...account, hasPassword: passwordHash !== null } }
  yield JSON.stringify(head, null, 1).replace(/\s*\}$/, '')
  for (const section of sectionsOf(actor.id)) yield* written(section)
  yield '\n}\n'
}
