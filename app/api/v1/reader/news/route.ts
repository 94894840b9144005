import { requireActor } from '@/lib/accounts/session'
import { followingPage } from '@/lib/following/queries'
import { NewsRequest } from '@/lib/following/schema'
import { unreadNotices } from '@/lib/notices/queries'
import { handler, privateJson } from '@/lib/platform/api'
import { localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { parse } from '@/lib/platform/untrusted'

const most = 5

/** What happened in what the reader follows since they last looked at it: the newest few things, with their addresses, and how many notices wait. */
export const GET = handler(async (request) => {
  const actor = await requireActor()
  const { locale } = parse(NewsRequest, Object.fromEntries(new URL(request.url).searchParams))
  const [{ topics }, unread] = await Promise.all([followingPage(actor.id, locale), unreadNotices(actor)])
  const news = topics
    .flatMap(({ items }) => items.filter(({ isSinceVisit }) => isSinceVisit))
    .toSorted((one, other) => other.at.localeCompare(one.at))
  const things = news.slice(0, most).map((item) => {
    const path = item.about === 'briefing' ? paths.briefing(item.slug) : paths.following()
    return { key: item.key, title: item.title, href: localized(locale, path) }
  })
  return privateJson({ things, hasMore: news.length > most, unread })
})
