import { randomBytes, randomUUID } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { db, transaction } from '../../lib/platform/database'
import type { Belongings } from '../../tests/safety/matrix'

const sentence = 'The pilot of the harbour keeps her own register of the tides and shows it to nobody.'
const quote = 'her own register'

async function ownBriefing(slug: string, authorId: string): Promise<Belongings['briefing']> {
  const { publishRevision } = await import('../../lib/briefings/publishing')
  const input = {
    slug,
    locale: 'en' as const,
    title: 'The register of the tides',
    standfirst: 'What the pilot knows.',
    byline: 'Lucía Andrade',
    markdown: `${quote} ${sentence}`,
    topicSlugs: ['ecuador'],
    sourceSlugs: [],
    furtherReading: [],
    kind: 'initial' as const,
    note: '',
    publishedAt: new Date('2024-01-10T09:00:00Z'),
  }
  const { briefingId, revisionId } = await transaction((tx) => publishRevision(tx, { id: authorId }, input))
  await db.briefing.update({ where: { id: briefingId }, data: { createdById: authorId } })
  const block = await db.block.findFirstOrThrow({ where: { revisionId } })
  return { id: briefingId, slug, revisionId, blockKey: block.key, quote }
}

async function ownNote(
  on: Belongings['briefing'],
  authorId: string,
  data: { visibility: 'private' | 'group' | 'public'; groupId?: string; withdrawnAt?: Date; heldAt?: Date },
) {
  const { id: briefingId, revisionId, blockKey } = on
  const place = { startKey: blockKey, start: 0, endKey: blockKey, end: quote.length, quote }
  const note = { id: uuidv7(), authorId, briefingId, revisionId, ...place, body: 'Ask her.', ...data }
  await db.annotation.create({ data: note })
  return note.id
}

// Hidden by an editor who is gone: one of those who ask may not have been it.
async function hiddenNote(on: Belongings['briefing'], authorId: string) {
  const annotationId = await ownNote(on, authorId, { visibility: 'public' })
  const { id: hidingId } = await db.decision.create({ data: { annotationId, authorId, kind: 'hide', reason: 'spam' } })
  await db.annotation.update({ where: { id: annotationId }, data: { hidingId } })
  return { annotationId, hidingId }
}

async function deletedTag(ownerId: string) {
  const nothing = { annotationIds: [], briefingIds: [], taggedAt: [], addedAnnotationIds: [], addedBriefingIds: [] }
  const id = uuidv7()
  await db.removedTag.create({ data: { id, ownerId, name: `ebb ${id.slice(-6)}`, ...nothing } })
  return id
}

async function ownFacts(slug: string): Promise<Pick<Belongings, 'event' | 'figure' | 'source' | 'topicId'>> {
  const { id: topicId } = await db.topic.findUniqueOrThrow({ where: { slug: 'ecuador' } })
  const source = await db.source.create({ data: { slug, title: 'The register of the tides' } })
  const day = new Date('2025-06-01')
  const date = { startsOn: day, endsOn: day, precision: 'day', status: 'scheduled' } as const
  await db.event.create({
    data: {
      ...{ slug, ...date, sourceId: source.id },
      texts: { create: { locale: 'en', title: 'High water' } },
      topics: { create: { topicId } },
      changes: { create: { sequence: 0, ...date } },
    },
  })
  const figure = await db.figure.create({
    data: {
      ...{ slug, value: '4.2', unit: 't', subjectId: topicId, sourceId: source.id },
      texts: { create: { locale: 'en', metric: 'Weight of the register', period: '2024' } },
    },
  })
  return { topicId, source: slug, event: { slug, sequence: 0 }, figure: { slug, version: figure.version } }
}

async function ownGroups(
  readerId: string,
  member: string,
): Promise<Pick<Belongings, 'group' | 'openGroup' | 'member' | 'invitation'>> {
  const { hashOfSecret, newSecret } = await import('../../lib/accounts/secret')
  const invitation = newSecret()
  const expiresAt = new Date(Date.now() + 3_600_000)
  const owner = { userId: readerId, role: 'owner' } as const
  const group = await db.group.create({
    data: {
      name: 'Tide watchers',
      memberships: { create: [owner, { userId: member }] },
      invitations: { create: { secretHash: hashOfSecret(invitation), expiresAt } },
    },
  })
  const open = await db.group.create({ data: { name: 'Tide talk', kind: 'open', memberships: { create: owner } } })
  return { group: group.id, openGroup: open.id, member, invitation }
}

async function ownAddress(userId: string): Promise<Pick<Belongings, 'address' | 'addressSecret'>> {
  const { hashOfSecret, newSecret } = await import('../../lib/accounts/secret')
  const addressSecret = `puente_${newSecret()}`
  const named = { userId, name: 'Wall calendar', hint: addressSecret.slice(-4), scopes: ['feeds:following'] }
  const { id } = await db.apiToken.create({ data: { ...named, tokenHash: hashOfSecret(addressSecret) } })
  return { address: id, addressSecret }
}

export type Owners = { readerId: string; authorId: string; editorId: string; afresh: boolean }

const kept = new Map<string, Promise<Briefings>>()

type Briefings = { briefing: Belongings['briefing']; editorsBriefing: Belongings['editorsBriefing'] }

async function ownBriefings(slug: string, authorId: string, editorId: string): Promise<Briefings> {
  const briefing = await ownBriefing(slug, authorId)
  return { briefing, editorsBriefing: await ownBriefing(`${slug}-edited`, editorId) }
}

/**
 * Makes one of everything that a request of the authorization matrix may ask for. The briefings are made once for their
 * owners unless `afresh`: publishing is what takes time.
 */
export async function belongingsOf({ readerId, authorId, editorId, afresh }: Owners): Promise<Belongings> {
  const slug = `tides-${randomUUID()}`
  const made = (!afresh && kept.get(authorId)) || ownBriefings(slug, authorId, editorId)
  kept.set(authorId, made)
  const { briefing, editorsBriefing } = await made
  const tags = ['banana', 'freight'].map((name) => ({
    id: uuidv7(),
    ownerId: readerId,
    name: `${name} ${slug.slice(-6)}`,
  }))
  await db.tag.createMany({ data: tags.map((tag) => ({ ...tag, key: tag.name })) })
  const unpublished = await db.briefing.create({
    data: {
      ...{ slug: `${slug}-draft`, createdById: authorId },
      drafts: {
        create: {
          ...{ locale: 'en', title: 'Low water', standfirst: 'The quay is dry.', byline: 'Lucía Andrade' },
          ...{ markdown: 'At noon the boats lie on the sand.', topicSlugs: ['ecuador'] },
        },
      },
    },
    select: { id: true, drafts: true },
  })
  const somebody = await db.user.create({ data: { email: `${slug}@readers.test`, name: 'Somebody Else' } })
  const savedFilter = await db.savedNotesFilter.create({
    data: { id: uuidv7(), ownerId: readerId, name: `Tides ${slug.slice(-6)}`, query: 'q=tide' },
  })
  const noteImport = await db.noteImport.create({
    data: { id: uuidv7(), ownerId: readerId, fileName: 'notes.json', state: 'ready' },
  })
  const session = await db.session.create({
    data: { userId: readerId, tokenHash: randomBytes(32), expiresAt: new Date(Date.now() + 3_600_000) },
  })
  const groups = await ownGroups(readerId, somebody.id)
  const publicNote = await ownNote(briefing, readerId, { visibility: 'public' })
  const told = { userId: readerId, kind: 'moderation', channel: 'app', annotationId: publicNote } as const
  const notice = await db.notice.create({ data: told })
  const token = await db.apiToken.create({
    data: { userId: readerId, name: 'Tide clock', tokenHash: randomBytes(32), hint: 'abcd', scopes: ['tags:read'] },
  })
  const hidden = await hiddenNote(briefing, readerId)
  return {
    briefing,
    token: token.id,
    ...(await ownAddress(readerId)),
    session: session.id,
    ...groups,
    groupNote: await ownNote(briefing, readerId, { visibility: 'group', groupId: groups.group }),
    noteImport: noteImport.id,
    savedFilter: savedFilter.id,
    notice: notice.id,
    editorsBriefing,
    privateNote: await ownNote(briefing, readerId, { visibility: 'private' }),
    publicNote,
    withdrawnNote: await ownNote(briefing, readerId, { visibility: 'public', withdrawnAt: new Date() }),
    hiddenNote: hidden.annotationId,
    hiding: hidden.hidingId,
    heldNote: await ownNote(briefing, readerId, { visibility: 'public', heldAt: new Date() }),
    tag: tags[0]?.id ?? '',
    tagKey: tags[0]?.name ?? '',
    secondTag: tags[1]?.id ?? '',
    removedTag: await deletedTag(readerId),
    draft: { briefingId: unpublished.id, version: unpublished.drafts[0]?.version ?? 0 },
    somebody: somebody.id,
    ...(await ownFacts(slug)),
  }
}
