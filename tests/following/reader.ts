import type { Actor } from '@/lib/accounts/actor'
import { follow } from '@/lib/following/commands'
import type { FollowLevel } from '@/lib/following/level'
import { followingPage } from '@/lib/following/queries'
import type { Locale } from '@/lib/platform/i18n/locales'
import { db } from '../support/database'

export const longAgo = new Date('2025-01-01T00:00:00Z')

/** Nine in the morning of a day of March 2025. */
export const day = (number: number) => new Date(Date.UTC(2025, 2, number, 9))

export async function topicId(slug: string): Promise<string> {
  return (await db.topic.findUniqueOrThrow({ where: { slug } })).id
}

/** Follows a topic with everything that ever happened in it unread. */
export async function followed(actor: Actor, slug: string, level: FollowLevel = 'track'): Promise<void> {
  await follow(actor, { topicId: await topicId(slug), level, readUpTo: longAgo })
}

/** What the reader's page says: each topic with its count, and each thing with the kinds of its changes. */
export async function newsOf(actor: Actor, locale: Locale = 'en') {
  const { topics } = await followingPage(actor.id, locale)
  return topics.map(({ topic, unread, items }) => ({
    topic: topic.slug,
    unread,
    things: items.map((item) => [
      item.about === 'briefing' ? item.slug : item.title,
      ...item.changes.map((c) => c.kind),
    ]),
  }))
}
