import { dateOf } from '@/lib/facts/written-date'
import type { Tx } from '@/lib/platform/database'
import { locales } from '@/lib/platform/i18n/locales'
import { recordChange } from '@/lib/topics/change-log'
import type { SeedFacts } from './records'

type Ids = (slug: string) => string

// Everything was entered on the day of the first briefing: what is seeded later than that would look like news.
const enteredAt = new Date('2025-02-27T08:00:00Z')
const entered = { createdAt: enteredAt }
const enteredAndUnchanged = { createdAt: enteredAt, updatedAt: enteredAt }
const factSource = 'russia-ecuador-trade-briefing-2025'

function ids(kind: string, rows: { slug: string; id: string }[]): Ids {
  const bySlug = new Map(rows.map(({ slug, id }) => [slug, id]))
  return (slug) => {
    const id = bySlug.get(slug)
    if (!id) throw new Error(`There is no ${kind} ${slug}.`)
    return id
  }
}

function textRows<W extends object>(record: Record<'en' | 'es' | 'ru', W>) {
  return locales.map((locale) => ({ locale, ...record[locale] }))
}

const linked = (slugs: string[], topic: Ids) => slugs.map((slug) => ({ topicId: topic(slug) }))

async function writeTopics(tx: Tx, { topics, countries }: SeedFacts): Promise<Ids> {
  const places = Object.entries(countries).map(([slug, country]) => ({ slug, kind: 'country' as const, ...country }))
  const others = Object.entries(topics).map(([slug, topic]) => ({ slug, iso2: null, ...topic }))
  const all = [...places, ...others]
  const data = all.map(({ slug, kind, iso2 }) => ({ slug, kind, iso2, ...entered }))
  const topic = ids('topic', await tx.topic.createManyAndReturn({ data, select: { id: true, slug: true } }))
  const names = all.flatMap((record) => textRows(record).map((row) => ({ topicId: topic(record.slug), ...row })))
  await tx.topicName.createMany({ data: names })
  for (const { slug, parent } of others) {
    if (parent) await tx.topic.update({ where: { slug }, data: { parentId: topic(parent) } })
  }
  return topic
}

async function writeSources(tx: Tx, { sources }: SeedFacts): Promise<string> {
  const data = Object.entries(sources).map(([slug, source]) => ({ slug, ...source, ...entered }))
  const rows = await tx.source.createManyAndReturn({ data, select: { id: true, slug: true } })
  return ids('source', rows)(factSource)
}

async function writeFigures(tx: Tx, { figures }: SeedFacts, topic: Ids, sourceId: string) {
  for (const [slug, figure] of Object.entries(figures)) {
    const { value, qualifier, unit, subject, counterpart, periodStart, periodEnd, topics } = figure
    await tx.figure.create({
      data: {
        ...{ slug, value, qualifier, unit, sourceId, ...enteredAndUnchanged },
        periodStart: dateOf(periodStart),
        periodEnd: dateOf(periodEnd),
        subjectId: topic(subject),
        counterpartId: counterpart ? topic(counterpart) : null,
        texts: { create: textRows(figure) },
        topics: { create: linked(topics, topic) },
      },
    })
  }
}

async function writeEvents(tx: Tx, { events }: SeedFacts, topic: Ids, sourceId: string): Promise<Ids> {
  const rows: { slug: string; id: string }[] = []
  for (const [slug, event] of Object.entries(events)) {
    const { precision, status, logged, topics } = event
    const state = { startsOn: dateOf(event.startsOn), endsOn: dateOf(event.endsOn), precision, status }
    const row = await tx.event.create({
      data: {
        ...{ slug, sourceId, ...state, ...enteredAndUnchanged },
        texts: { create: textRows(event) },
        topics: { create: linked(topics, topic) },
        changes: { create: { ...state, sequence: 0, at: logged?.at ?? enteredAt } },
      },
      select: { id: true, slug: true },
    })
    rows.push(row)
    if (!logged) continue
    const significance = logged.kind === 'event_held' ? 'major' : 'normal'
    await recordChange(tx, { ...logged, significance, eventId: row.id, note: '', topicIds: topics.map(topic) })
  }
  return ids('event', rows)
}

async function writeRollCalls(tx: Tx, { rollCalls, countries }: SeedFacts, topic: Ids, event: Ids, sourceId: string) {
  const accountedFor = Object.keys(countries).filter((slug) => countries[slug]?.latinAmerica)
  for (const [slug, rollCall] of Object.entries(rollCalls)) {
    const positions = accountedFor.map((country) => {
      const { position = 'not_stated' as const, ...notes } = rollCall.positions[country] ?? {}
      return { countryId: topic(country), position, notes }
    })
    await tx.rollCall.create({
      data: {
        ...{ slug, sourceId, bodyId: topic(rollCall.body), eventId: event(rollCall.event) },
        texts: { create: textRows(rollCall) },
        topics: { create: linked(rollCall.topics, topic) },
        positions: { create: positions },
      },
    })
  }
}

async function writeJudgements(tx: Tx, { statements, assessments }: SeedFacts, topic: Ids, sourceId: string) {
  const said = Object.entries(statements).map(([slug, { speaker, ...texts }]) => ({
    ...{ slug, sourceId, texts },
    speakerId: topic(speaker),
  }))
  await tx.statement.createMany({ data: said })
  for (const [slug, { heldBy, topics, ...texts }] of Object.entries(assessments)) {
    await tx.assessment.create({
      data: { ...{ slug, sourceId, heldBy, texts, ...entered }, topics: { create: linked(topics, topic) } },
    })
  }
}

/** Writes every fact, each with the source it was taken from. Returns the ids of the topics. */
export async function writeFacts(tx: Tx, facts: SeedFacts): Promise<string[]> {
  const sourceId = await writeSources(tx, facts)
  const topic = await writeTopics(tx, facts)
  await writeFigures(tx, facts, topic, sourceId)
  const event = await writeEvents(tx, facts, topic, sourceId)
  await writeRollCalls(tx, facts, topic, event, sourceId)
  await writeJudgements(tx, facts, topic, sourceId)
  return [...Object.keys(facts.countries), ...Object.keys(facts.topics)].map(topic)
}
