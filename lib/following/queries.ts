import { connections, db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { summaryColumns, summaryOf } from '@/lib/topics/rows'
import type { TopicSummary } from '@/lib/topics/topic'
import { after, homeOf, type Standing, writtenPlace } from './follow'
import { type Item, itemsOf, subjectOf } from './items'
import { meaningOf } from './level'
import type { FollowedTopic, FollowingPage, NewsItem } from './news'
import { standingsOf } from './standings'
import { type Change, countedAtMost, unreadIn } from './unread'

const topicsOnPage = 6
const itemsPerTopic = 3

type Names = Map<string, TopicSummary>

async function namesOf(topicIds: string[], locale: Locale): Promise<Names> {
  const { rows } = await connections().query<TopicSummary>(
    `SELECT t.id, t.slug, t.kind, t.iso2, COALESCE(named.name, t.slug) AS name
     FROM topics t
     LEFT JOIN LATERAL (
       SELECT name FROM topic_names WHERE topic_id = t.id AND locale IN ($2::locale, 'en')
       ORDER BY locale <> $2::locale LIMIT 1
     ) named ON TRUE
     WHERE t.id = ANY ($1::uuid[])`,
    [topicIds, locale],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

type Group = { follow: Standing; changes: Change[] }

/** A topic's changes that no topic before it shows, one group for each thing, the newest first. */
function thingsAtHome({ follow, changes }: Group, all: Standing[]): Change[][] {
  const things = new Map<string, Change[]>()
  for (const change of changes) {
    const subject = subjectOf(change)
    things.set(subject, [...(things.get(subject) ?? []), change])
  }
  const shown = all.filter(({ level }) => meaningOf[level].isShown)
  return [...things.values()]
    .filter(
      (thing) =>
        homeOf(
          thing.flatMap(({ topicIds }) => topicIds),
          shown,
        ) === follow.topicId,
    )
    .slice(0, itemsPerTopic)
}

function followedWhere(thing: Change[], own: Standing, all: Standing[]): string[] {
  const touched = new Set(thing.flatMap(({ topicIds }) => topicIds))
  const others = all.filter(({ topicId, reach }) => topicId !== own.topicId && reach.some((id) => touched.has(id)))
  return others.map(({ topicId }) => topicId)
}

type Shown = { follow: Standing; things: { change: Change; also: string[] }[] }

function newsOf({ follow, things }: Shown, items: Map<string, Item>, names: Names): NewsItem[] {
  return things.flatMap(({ change, also }) => {
    const item = items.get(subjectOf(change))
    if (!item) return []
    const isSinceVisit = item.at > follow.lastVisitAt.toISOString()
    return { ...item, isSinceVisit, also: also.flatMap((id) => names.get(id) ?? []) }
  })
}

/**
 * A page of what somebody follows, in order, each topic with what is unread in it; a thing that stands in several is
 * shown in the first of them. `place` is where the page before ended.
 */
export async function followingPage(userId: string, locale: Locale, place?: string): Promise<FollowingPage> {
  const drawnAt = new Date().toISOString()
  const all = await standingsOf(userId)
  const rest = after(place, all)
  const here = rest.slice(0, topicsOnPage)
  const busy = here.filter(({ level, newestAt }) => newestAt !== null && meaningOf[level].isShown)
  const { changes, counts } = await unreadIn(userId, busy, all, locale)
  const shown = here.map((follow): Shown => {
    const things = thingsAtHome({ follow, changes: changes.get(follow.topicId) ?? [] }, all)
    return {
      follow,
      things: things.flatMap((thing) => {
        const [change] = thing
        return change ? { change, also: followedWhere(thing, follow, all) } : []
      }),
    }
  })
  const subjects = new Set(shown.flatMap(({ things }) => things.map(({ change }) => subjectOf(change))))
  const wanted = [...changes.values()].flat().filter((change) => subjects.has(subjectOf(change)))
  const named = [...here.map(({ topicId }) => topicId), ...shown.flatMap(({ things }) => things.flatMap((t) => t.also))]
  const [items, names] = await Promise.all([itemsOf(wanted, locale), namesOf([...new Set(named)], locale)])
  const topics = shown.flatMap((group): FollowedTopic[] => {
    const { topicId, level, readUpTo, lastVisitAt } = group.follow
    const topic = names.get(topicId)
    if (!topic) return []
    const count = counts.get(topicId) ?? 0
    return [
      {
        ...{ topic, level, readUpTo: readUpTo.toISOString(), lastVisitAt: lastVisitAt.toISOString() },
        items: newsOf(group, items, names),
        unread: Math.min(count, countedAtMost),
        isMoreThanCounted: count > countedAtMost,
      },
    ]
  })
  const last = here.at(-1)
  return { topics, followed: all.length, drawnAt, next: last && rest.length > here.length ? writtenPlace(last) : null }
}

/** A topic by its id; null when there is none. */
export async function topicWithId(topicId: string, locale: Locale): Promise<TopicSummary | null> {
  return (await namesOf([topicId], locale)).get(topicId) ?? null
}

/** Everything a reader follows, by the topics' names, with how closely and until when. */
export async function follows(userId: string, locale: Locale) {
  const rows = await db.follow.findMany({
    where: { userId, OR: [{ untilAt: null }, { untilAt: { gt: new Date() } }] },
    select: { level: true, untilAt: true, topic: { select: summaryColumns(locale) } },
  })
  const all = rows.map(({ topic, ...follow }) => ({ ...follow, topic: summaryOf(topic, locale) }))
  return all.sort((one, other) => one.topic.name.localeCompare(other.topic.name, locale))
}
