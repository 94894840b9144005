import { generateAtomFeed } from 'feedsmith'
import type { Feed } from './feed'
import { escaped } from './xml-text'

const stylesheets = [{ type: 'text/css', href: '/feed.css' }]

// The library has no tombstones (RFC 6721).
function withTombstones(xml: string, deleted: Feed['deleted']): string {
  if (deleted.length === 0) return xml
  const lines = deleted.map(({ id, at }) => `  <at:deleted-entry ref="${escaped(id)}" when="${escaped(at)}"/>\n`)
  const named = xml.replace(/<feed /, '<feed xmlns:at="http://purl.org/atompub/tombstones/1.0" ')
  return named.replace(/<\/feed>\s*$/, `${lines.join('')}</feed>\n`)
}

// Nor the mark of a document that only holds what is older (RFC 5005 §2).
function markedAsArchive(xml: string, archive: Feed['archive']): string {
  if (!archive?.current) return xml
  const named = xml.replace(/<feed /, '<feed xmlns:fh="http://purl.org/syndication/history/1.0" ')
  return named.replace(/(<feed [^>]*>)/, '$1\n  <fh:archive/>')
}

const documents = ({ current, previous, next }: NonNullable<Feed['archive']>) =>
  [
    { rel: 'current', href: current },
    { rel: 'prev-archive', href: previous },
    { rel: 'next-archive', href: next },
  ].flatMap(({ rel, href }) => (href ? [{ rel, href, type: 'application/atom+xml' }] : []))

/** Writes Atom (RFC 4287) with the full text; what was retracted stands as deleted, what is older in an archive. */
export function writeAtom(feed: Feed): string {
  const xml = generateAtomFeed(
    {
      id: feed.id,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: new Date(feed.updatedAt),
      generator: { text: feed.site },
      links: [
        { href: feed.addressIn('atom'), rel: 'self', type: 'application/atom+xml' },
        { href: feed.pageUrl, rel: 'alternate', type: 'text/html', hreflang: feed.locale },
        ...(feed.archive ? documents(feed.archive) : []),
      ],
      xml: { lang: feed.locale },
      entries: feed.entries.map((entry) => ({
        id: entry.id,
        title: { value: entry.title },
        links: [{ href: entry.url, rel: 'alternate', type: 'text/html', hreflang: feed.locale }],
        published: new Date(entry.publishedAt),
        updated: new Date(entry.updatedAt),
        authors: entry.authors.map((name) => ({ name })),
        categories: entry.topics.map(({ slug, name }) => ({ term: slug, label: name })),
        summary: { value: entry.summary },
        content: { type: 'html', value: entry.html },
        xml: { lang: feed.locale },
      })),
    },
    { stylesheets },
  )
  return withTombstones(markedAsArchive(xml, feed.archive), feed.deleted)
}
