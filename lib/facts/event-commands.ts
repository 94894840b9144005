import { type Actor, requireRole } from '@/lib/accounts/actor'
import { expireTags } from '@/lib/platform/cache/expire'
import { type Tx, transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import { topicTags } from '@/lib/topics/cache-tags'
import { recordChange } from '@/lib/topics/change-log'
import { factTags } from './cache-tags'
import { eventCan } from './event-rules'
import {
  ownSlug,
  printingBriefings,
  refusingTakenSlug,
  sourceIdNamed,
  tagsOfPrinting,
  topicsNamed,
} from './named-records'
import type { EventMove, EventStep, NewEvent } from './schema'
import { rowsByLocale } from './texts'
import { type DateSpan, dateOf, dayOf, writeDate } from './written-date'

type Status = 'hoped' | 'announced' | 'scheduled' | 'held' | 'cancelled'
type Kind = 'event_announced' | 'event_moved' | 'event_held' | 'event_cancelled'
type Subject = { id: string; slug: string; topics: { topic: { id: string; slug: string } }[] } & Parameters<
  typeof tagsOfPrinting
>[0]
type Change = { kind: Kind; reason: string; sequence: number; span: DateSpan; status: Status }

function stored({ startsOn, endsOn, precision }: DateSpan) {
  return { startsOn: dateOf(startsOn), endsOn: dateOf(endsOn), precision }
}

const weights = {
  event_announced: 'normal',
  event_moved: 'major',
  event_held: 'major',
  event_cancelled: 'major',
} as const

async function logged(tx: Tx, actor: Actor, event: Subject, change: Change) {
  const { kind, reason, sequence, span, status } = change
  const at = new Date()
  const state = { ...stored(span), status, sequence, reason, actorId: actor.id, at }
  await tx.eventChange.create({ data: { eventId: event.id, ...state } })
  const topicIds = event.topics.map(({ topic }) => topic.id)
  await recordChange(tx, { kind, significance: weights[kind], at, eventId: event.id, note: reason, topicIds })
  await expireTags(tx, [
    factTags.events,
    factTags.event(event.slug),
    ...event.topics.map(({ topic }) => topicTags.of(topic.slug)),
    ...tagsOfPrinting(event),
  ])
}

/** Adds a date, announced to those who follow its topics. Authors and up. Throws `invalid` when a slug is taken or unknown. */
export async function addEvent(actor: Actor, input: NewEvent): Promise<{ slug: string }> {
  requireRole(actor, 'author')
  const slug = ownSlug(input.slug, input.title.en)
  const { title, note, dateLabel, dateLabelIn, status, date } = input
  return refusingTakenSlug(slug, () =>
    transaction(async (tx) => {
      const sourceId = await sourceIdNamed(tx, input.source)
      const topics = await topicsNamed(tx, 'topics', input.topics)
      const event = await tx.event.create({
        data: {
          ...stored(date),
          slug,
          status,
          sourceId,
          texts: { create: rowsByLocale({ title, note, dateLabel, dateLabelIn }) },
          topics: { create: topics.map(({ id }) => ({ topicId: id })) },
        },
        include: { topics: { include: { topic: true } }, ...printingBriefings },
      })
      const kind = status === 'held' ? 'event_held' : 'event_announced'
      await logged(tx, actor, event, { kind, reason: '', sequence: 0, span: date, status })
      return { slug }
    }),
  )
}

async function lockedEvent(tx: Tx, { slug, sequence }: EventStep) {
  await tx.$queryRaw`SELECT id FROM events WHERE slug = ${slug} FOR UPDATE`
  const event = await tx.event.findUnique({
    where: { slug },
    include: { topics: { include: { topic: true } }, ...printingBriefings },
  })
  if (!event) throw new Problem('not_found', 'not_found')
  if (event.sequence !== sequence) throw new Problem('conflict', 'desk:record_changed')
  const { startsOn, endsOn, precision } = event
  return { event, span: { startsOn: dayOf(startsOn), endsOn: dayOf(endsOn), precision } }
}

/**
 * Moves a date, or takes a cancelled one up again; the words its old date was printed in go with it. Authors and up.
 * Throws `conflict` when somebody changed it since `sequence`, or when date, words and status stay as they are.
 */
export async function moveEvent(actor: Actor, input: EventMove): Promise<{ sequence: number }> {
  requireRole(actor, 'author')
  return transaction(async (tx) => {
    const { event, span } = await lockedEvent(tx, input)
    if (!eventCan.move(event.status)) throw new Problem('conflict', 'desk:already_settled')
    const status = event.status === 'held' ? 'held' : input.status
    const sequence = event.sequence + 1
    const labels = rowsByLocale({ dateLabel: input.dateLabel, dateLabelIn: input.dateLabelIn })
    const sameWords = (await tx.eventText.count({ where: { eventId: event.id, OR: labels } })) === labels.length
    if (sameWords && status === event.status && writeDate(span) === writeDate(input.date))
      throw new Problem('conflict', 'desk:same_record')
    await tx.event.update({ where: { id: event.id }, data: { ...stored(input.date), status, sequence } })
    for (const { locale, ...words } of labels) {
      await tx.eventText.updateMany({ where: { eventId: event.id, locale }, data: words })
    }
    await logged(tx, actor, event, { kind: 'event_moved', reason: input.reason, sequence, span: input.date, status })
    return { sequence }
  })
}

async function settle(actor: Actor, input: EventStep, status: 'held' | 'cancelled') {
  requireRole(actor, 'author')
  return transaction(async (tx) => {
    const { event, span } = await lockedEvent(tx, input)
    const may = status === 'held' ? eventCan.hold : eventCan.cancel
    if (!may(event.status)) throw new Problem('conflict', 'desk:already_settled')
    const sequence = event.sequence + 1
    await tx.event.update({ where: { id: event.id }, data: { status, sequence } })
    await logged(tx, actor, event, { kind: `event_${status}`, reason: input.reason, sequence, span, status })
    return { sequence }
  })
}

/** Records that something took place, and what is known of it. Authors and up. Throws `conflict` when it is settled already. */
export function holdEvent(actor: Actor, input: EventStep): Promise<{ sequence: number }> {
  return settle(actor, input, 'held')
}

/** Records that something will not take place, and why. Authors and up. Throws `conflict` when it is settled already. */
export function cancelEvent(actor: Actor, input: EventStep): Promise<{ sequence: number }> {
  return settle(actor, input, 'cancelled')
}
