import { generateJsonFeed } from 'feedsmith'
import type { Feed } from './feed'

/** Writes JSON Feed 1.1 with the full text. */
export function writeJsonFeed(feed: Feed): string {
  const json = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.addressIn('json'),
    description: feed.description,
    language: feed.locale,
    authors: [{ name: feed.site }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: new Date(entry.publishedAt),
      date_modified: new Date(entry.updatedAt),
      authors: entry.authors.map((name) => ({ name })),
      tags: entry.topics.map(({ name }) => name),
      language: feed.locale,
    })),
  })
  // A feed must have its list, even when nothing is in it; the library leaves an empty one out.
  return `${JSON.stringify({ ...(json as object), ...(feed.entries.length === 0 ? { items: [] } : {}) }, null, 1)}\n`
}
