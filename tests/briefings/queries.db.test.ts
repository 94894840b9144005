import { beforeEach, describe, expect, test, vi } from 'vitest'
import { retract } from '@/lib/briefings/commands'
import { cursorAfter, readCursor } from '@/lib/briefings/cursor'
import {
  briefingPage,
  briefingsOf,
  comparison,
  latestBriefings,
  movingTopics,
  revisionPage,
} from '@/lib/briefings/queries'
import { Problem } from '@/lib/platform/problem'
import { db } from '../support/database'
import { dayAfter, person, publishText, record } from './published'

const { tags } = vi.hoisted(() => ({ tags: new Set<string>() }))
vi.mock('next/cache', () => ({
  cacheTag: (...named: string[]) => {
    for (const name of named) tags.add(name)
  },
  cacheLife: () => undefined,
}))

beforeEach(async () => {
  await record()
  tags.clear()
})

const day = (number: number) => new Date(Date.UTC(2025, 2, number, 9))
const idOf = async (slug: string) => (await db.topic.findUniqueOrThrow({ where: { slug } })).id
const slugsOf = (cards: { slug: string }[]) => cards.map(({ slug }) => slug)

describe('the page of a briefing', () => {
  test('has its text, its records with their caveats, its sources by number and its revisions', async () => {
    const markdown =
      'Ecuador ships {{figure:banana-exports}}.{{source:fruit-yearbook}} {{date:harvest}}\n\n{{votes:banana-vote}}'
    await publishText({ markdown })
    const page = await briefingPage('bananas-are-full', 'en')
    expect(page).toMatchObject({
      ...{ locale: 'en', locales: ['en'], number: 1, kind: 'initial', title: 'Bananas are full', retraction: null },
      ...{ publishedAt: '2025-03-01T09:00:00.000Z', firstPublishedAt: '2025-03-01T09:00:00.000Z', readingMinutes: 1 },
      topics: [{ slug: 'bananas' }, { slug: 'ecuador', iso2: 'EC' }],
      keyFigures: [{ slug: 'banana-exports', caveat: 'A round figure.', source: { slug: 'port-register' } }],
      dates: [{ slug: 'harvest', printed: '13 April 2025' }],
      rollCalls: [{ slug: 'banana-vote' }],
      sources: [
        { slug: 'fruit-yearbook', number: 1 },
        { slug: 'port-register', number: 2 },
      ],
      furtherReading: [{ slug: 'fruit-yearbook' }],
      revisions: [{ number: 1, kind: 'initial' }],
    })
    expect(JSON.parse(JSON.stringify(page))).toEqual(page)
    expect(tags).toContain('briefing:bananas-are-full')
  })

  test('is null where there is none in that language, and is read again once there is', async () => {
    await publishText()
    expect(await briefingPage('bananas-are-full', 'ru')).toBeNull()
    expect(await briefingPage('mangoes', 'en')).toBeNull()
    expect([...tags]).toEqual(expect.arrayContaining(['briefing:bananas-are-full', 'briefing:mangoes']))
  })

  test('keeps every earlier revision as it was, and says what changed between two', async () => {
    await publishText()
    const markdown =
      'Ecuador ships {{figure:banana-exports}} from Guayaquil.{{source:port-register}}\n\nThe harvest is {{date:harvest|in}}.'
    await publishText({ kind: 'correction', note: 'Names the port.', markdown, publishedAt: dayAfter })
    await db.figure.updateMany({ data: { value: '2000000' } })
    const [now, then] = [await briefingPage('bananas-are-full', 'en'), await revisionPage('bananas-are-full', 'en', 1)]
    expect([now?.number, then?.number]).toEqual([2, 1])
    expect(JSON.stringify(then?.document)).toContain('about 1\u00A0million')
    expect(now?.revisions).toMatchObject([{ number: 1 }, { number: 2, kind: 'correction', note: 'Names the port.' }])
    expect(await revisionPage('bananas-are-full', 'en', 3)).toBeNull()
    const compared = await comparison('bananas-are-full', 'en', 1, 2)
    expect(compared?.blocks.map(({ change }) => change)).toEqual(['changed', 'same'])
    expect(await comparison('bananas-are-full', 'en', 1, 9)).toBeNull()
  })
})

describe('lists', () => {
  beforeEach(async () => {
    for (const at of [1, 2, 3, 4]) {
      const topicSlugs = at === 2 ? ['brazil'] : ['bananas', 'ecuador']
      await publishText({ slug: `briefing-${at}`, title: `Briefing ${at}`, topicSlugs, publishedAt: day(at) })
    }
  })

  test('have the newest first, and go on after the last one seen', async () => {
    expect(slugsOf(await latestBriefings('en', { limit: 2 }))).toEqual(['briefing-4', 'briefing-3'])
    const [, last] = await latestBriefings('en', { limit: 2 })
    const before = readCursor(cursorAfter(last!))
    expect(slugsOf(await latestBriefings('en', { limit: 2, before }))).toEqual(['briefing-2', 'briefing-1'])
  })

  test('of a topic have its briefings only, and hold their order in every language', async () => {
    const bananas = await idOf('bananas')
    expect(slugsOf(await briefingsOf(bananas, 'en', { limit: 9 }))).toEqual(['briefing-4', 'briefing-3', 'briefing-1'])
    for (const [slug, at] of [
      ['briefing-1', 9],
      ['briefing-3', 8],
      ['briefing-4', 7],
    ] as const) {
      await publishText({ slug, locale: 'es', title: 'En español', topicSlugs: ['bananas'], publishedAt: day(at) })
    }
    const seen: string[] = []
    for (let before: ReturnType<typeof readCursor> = null; ; ) {
      const [card] = await briefingsOf(bananas, 'es', { limit: 1, before })
      if (!card) break
      seen.push(card.slug)
      before = readCursor(cursorAfter(card))
    }
    expect(seen).toEqual(['briefing-4', 'briefing-3', 'briefing-1'])
  })

  test('of what is related have what shares most topics, never itself', async () => {
    const page = await briefingPage('briefing-1', 'en')
    expect(slugsOf(page?.related ?? [])).toEqual(['briefing-4', 'briefing-3'])
  })

  test('of topics that move have those with the most recent and weighty changes first', async () => {
    const moving = await movingTopics('en', 2)
    expect(moving.map(({ topic }) => topic.slug).sort()).toEqual(['bananas', 'ecuador'])
    await publishText({
      ...{ slug: 'briefing-2', topicSlugs: ['brazil'], title: 'Briefing 2 again' },
      kind: 'correction',
      note: 'Wrong.',
      publishedAt: day(30),
    })
    const [first] = await movingTopics('en', 2)
    expect(first?.topic.slug).toBe('brazil')
  })
})

describe('a briefing that is taken back', () => {
  const problemOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error) => (error instanceof Problem ? error.kind : error),
    )

  test('keeps its address and says why, and is in no list and no search', async () => {
    const ana = await person('Ana', 'author')
    const { briefingId } = await publishText({}, ana)
    await db.cacheExpiration.deleteMany()
    await retract(ana, { briefingId, reason: 'The register was forged.' })
    const page = await briefingPage('bananas-are-full', 'en')
    expect(page?.retraction?.reason).toBe('The register was forged.')
    expect(await latestBriefings('en', { limit: 9 })).toEqual([])
    expect(await briefingsOf(await idOf('bananas'), 'en', { limit: 9 })).toEqual([])
    expect(await db.searchEntry.count()).toBe(0)
    const logged = await db.changeEvent.findFirst({ where: { kind: 'retracted' }, include: { topics: true } })
    expect(logged).toMatchObject({ significance: 'major', note: 'The register was forged.' })
    expect(logged?.topics).toHaveLength(2)
    const expired = (await db.cacheExpiration.findMany()).map(({ tag }) => tag)
    expect(expired).toEqual(expect.arrayContaining(['briefings', 'briefing:bananas-are-full', 'topic:bananas']))
    expect(await db.auditRecord.count({ where: { action: 'retract', actorId: ana.id } })).toBe(1)
  })

  test.each([
    ['a stranger to it', 'Bea', 'author', 'forbidden'],
    ['a reader', 'Rita', 'reader', 'forbidden'],
    ['an editor', 'Eva', 'editor', null],
  ] as const)('by %s: %s', async (_, name, role, outcome) => {
    const { briefingId } = await publishText({}, await person('Ana', 'author'))
    expect(await problemOf(retract(await person(name, role), { briefingId, reason: 'Forged.' }))).toBe(outcome)
    expect(await db.retraction.count()).toBe(outcome ? 0 : 1)
  })

  test('is taken back once, and only what was published', async () => {
    const eva = await person('Eva', 'editor')
    const { briefingId } = await publishText()
    const twice = [1, 2].map(() => problemOf(retract(eva, { briefingId, reason: 'Forged.' })))
    expect((await Promise.all(twice)).sort()).toEqual(['conflict', null])
    const { id } = await db.briefing.create({ data: { slug: 'never-out' } })
    expect(await problemOf(retract(eva, { briefingId: id, reason: 'Forged.' }))).toBe('conflict')
    const nobody = '01a20a6e-e17d-76c5-ab15-c522256f631a'
    expect(await problemOf(retract(eva, { briefingId: nobody, reason: 'Forged.' }))).toBe('not_found')
  })
})
