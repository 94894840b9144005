import { generateRssFeed } from 'feedsmith'
import type { Feed } from './feed'

const stylesheets = [{ type: 'text/css', href: '/feed.css' }]

/** Writes RSS 2.0 with the full text and permanent ids that are no addresses. */
export function writeRss(feed: Feed): string {
  return generateRssFeed(
    {
      title: feed.title,
      link: feed.pageUrl,
      description: feed.description,
      language: feed.locale,
      lastBuildDate: new Date(feed.updatedAt),
      generator: feed.site,
      atom: { links: [{ href: feed.addressIn('rss'), rel: 'self', type: 'application/rss+xml' }] },
      items: feed.entries.map((entry) => ({
        title: entry.title,
        link: entry.url,
        guid: { value: entry.id, isPermaLink: false },
        pubDate: new Date(entry.publishedAt),
        description: entry.summary,
        categories: entry.topics.map(({ name }) => ({ name })),
        dc: { creators: entry.authors },
        atom: { updated: new Date(entry.updatedAt) },
        content: { encoded: entry.html },
      })),
    },
    { stylesheets },
  )
}
