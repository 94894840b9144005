import { follows } from '@/lib/following/queries'
import { publicOrigin } from '@/lib/platform/env'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths, topicPath } from '@/lib/platform/paths'
import { followedCalendar } from './calendar-queries'
import { entriesPerDocument, standing } from './editions'
import { latest, tagUri } from './feed'
import { formats } from './formats'
import { writeOpml } from './opml'
import { interestOf, newestOf } from './personal'
import { absolute, authorityNow, beforeAnything, entriesOf, etagOf, type Written, written } from './queries'
import { writable } from './xml-text'

/** Whose documents they are, and the secret in their address. */
export type Addressee = { userId: string; locale: Locale; secret: string }

async function followedFeed({ userId, locale, secret }: Addressee, format: string): Promise<Written | null> {
  const spelling = formats.get(format)
  if (!spelling) return null
  const ids = await newestOf(await interestOf(userId), locale, entriesPerDocument)
  const [rows, authority] = await Promise.all([standing(locale, { briefingId: { in: ids } }), authorityNow()])
  const { entries, updates, revised } = entriesOf(rows, authority)
  const t = translator(locale, 'feeds')
  const site = translator(locale, 'layout')('site')
  const updatedAt = latest(updates, beforeAnything)
  const feed = {
    ...{ id: tagUri(authority, `following/${userId}/${locale}`), locale, site, updatedAt, entries, deleted: [] },
    ...{ title: t('followedTitle', { site }), description: t('followedDescription') },
    pageUrl: absolute(paths.following(), locale),
    addressIn: (name: string) => `${publicOrigin()}${paths.followedFile(secret, name)}`,
  }
  return written({ feed, modifiedAt: latest([...updates, ...revised], beforeAnything) }, spelling, locale)
}

async function followedTopics({ userId, locale }: Addressee): Promise<Written> {
  const site = translator(locale, 'layout')('site')
  const title = translator(locale, 'feeds')('followedTitle', { site })
  const outlines = (await follows(userId, locale)).map(({ topic, level, untilAt }) => ({
    title: writable(topic.name),
    xmlUrl: absolute(paths.topicFeed(topic.slug, 'atom'), locale),
    htmlUrl: absolute(topicPath(topic), locale),
    ...{ language: locale, level, until: untilAt?.toISOString() },
  }))
  const body = writeOpml(title, [{ title, outlines }])
  return { body, contentType: 'text/x-opml; charset=utf-8', language: locale, etag: etagOf(body), modifiedAt: null }
}

/**
 * What a reader follows, as the document that an ending names: the newest briefings (`rss`, `atom`, `json`), the dates
 * (`ics`), or the list of topics with their levels (`opml`). Null for any other ending.
 */
export async function followedDocument(of: Addressee, ending: string): Promise<Written | null> {
  if (ending === 'opml') return followedTopics(of)
  if (ending !== 'ics') return followedFeed(of, ending)
  const address = `${publicOrigin()}${paths.followedFile(of.secret, ending)}`
  return followedCalendar(await interestOf(of.userId), of.locale, address)
}
