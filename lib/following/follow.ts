import type { FollowLevel } from './level'
import { meaningOf } from './level'

/** A topic that somebody follows: `readUpTo` is the high-water mark up to which all is read. */
export type Follow = { topicId: string; level: FollowLevel; readUpTo: Date; lastVisitAt: Date }

/**
 * A follow with its reach (the topic and those below it that have no follow of their own) and when something last
 * happened there above the mark.
 */
export type Standing = Follow & { slug: string; reach: string[]; newestAt: Date | null }

type Rank = { rank: number; newest: number; slug: string }

function rankOf({ level, newestAt, slug }: Standing): Rank {
  const { isShown, isOnTop } = meaningOf[level]
  return { rank: isShown ? (isOnTop ? 0 : 1) : 2, newest: isShown ? (newestAt?.getTime() ?? 0) : 0, slug }
}

function compared(one: Rank, other: Rank): number {
  return (
    one.rank - other.rank || other.newest - one.newest || (one.slug < other.slug ? -1 : Number(one.slug > other.slug))
  )
}

/** Watched topics first, muted ones last; among each kind those with the newest unread change, then by name in addresses. */
export function inOrder<S extends Standing>(follows: S[]): S[] {
  return follows.toSorted((one, other) => compared(rankOf(one), rankOf(other)))
}

/** A follow's place in that order, as it stands in an address. */
export function writtenPlace(follow: Standing): string {
  const { rank, newest, slug } = rankOf(follow)
  return `${rank}_${newest}_${slug}`
}

/** The follows after a place that an address names; all of them when it names none. */
export function after<S extends Standing>(place: string | undefined, follows: S[]): S[] {
  const groups = /^(?<rank>[012])_(?<newest>\d{1,15})_(?<slug>[a-z0-9-]{1,120})$/.exec(place ?? '')?.groups
  if (!groups) return follows
  const named = { rank: Number(groups.rank), newest: Number(groups.newest), slug: String(groups.slug) }
  return follows.filter((follow) => compared(rankOf(follow), named) > 0)
}

/** Under which of the followed topics, the first in order, a change of these topics stands; null for none. */
export function homeOf(topicIds: Iterable<string>, ordered: Standing[]): string | null {
  const touched = new Set(topicIds)
  return ordered.find(({ reach }) => reach.some((topicId) => touched.has(topicId)))?.topicId ?? null
}
