import { cacheLife, cacheTag } from 'next/cache'
import { publicOrigin } from '@/lib/platform/env'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths, topicPath } from '@/lib/platform/paths'
import { topicTags } from '@/lib/topics/cache-tags'
import { allTopics } from '@/lib/topics/queries'
import { topicKinds } from '@/lib/topics/topic'
import { writeOpml } from './opml'
import { etagOf, type Written } from './queries'
import { writable } from './xml-text'

/** The feeds of everything and of every topic, grouped by kind, to be taken into a feed reader at once (OPML 2.0). */
export async function writtenTopicsOpml(locale: Locale): Promise<Written> {
  'use cache'
  cacheTag(topicTags.all)
  cacheLife('reading')
  const topics = await allTopics(locale)
  const t = translator(locale, 'reading')
  const site = translator(locale, 'layout')('site')
  const at = (path: string) => `${publicOrigin()}${localized(locale, path)}`
  const outline = (title: string, feed: string, page: string) => ({
    ...{ title: writable(title), xmlUrl: at(feed), htmlUrl: at(page), language: locale },
  })
  const groups = topicKinds.flatMap((kind) => {
    const ofKind = topics.filter((topic) => topic.kind === kind)
    if (ofKind.length === 0) return []
    const outlines = ofKind.map((one) => outline(one.name, paths.topicFeed(one.slug, 'atom'), topicPath(one)))
    return { title: t(`kind_${kind}`), outlines }
  })
  const everything = { title: site, outlines: [outline(site, paths.feed('atom'), paths.home())] }
  const body = writeOpml(site, [everything, ...groups])
  return { body, contentType: 'text/x-opml; charset=utf-8', language: locale, etag: etagOf(body), modifiedAt: null }
}
