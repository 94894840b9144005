import { type Call, everybody, type Line } from './matrix'

const document = (entry: string, path: string): Line<Call> => ({
  entry: `GET app/${entry}`,
  what: path,
  ask: () => ({ path }),
  outcomes: everybody(200),
})

/** What is the same for everybody and no page: feeds, calendars, sitemaps, and the search for programs. */
export const documents: Line<Call>[] = [
  document('[locale]/feed.atom', '/feed.atom'),
  document('[locale]/feed.rss', '/feed.rss'),
  document('[locale]/feed.json', '/feed.json'),
  document('[locale]/calendar.ics', '/calendar.ics'),
  document('[locale]/topics/[slug]/feed.atom', '/topics/bananas/feed.atom'),
  document('[locale]/topics/[slug]/feed.rss', '/topics/bananas/feed.rss'),
  document('[locale]/topics/[slug]/feed.json', '/es/topics/bananas/feed.json'),
  {
    entry: 'GET app/f/[secret]/[file]',
    what: 'a private address, open to whoever has it',
    ask: ({ addressSecret }) => ({ path: `/f/${addressSecret}/following.atom` }),
    outcomes: everybody(200),
  },
  {
    entry: 'GET app/f/[secret]/[file]',
    what: 'a document that the address does not open',
    ask: ({ addressSecret }) => ({ path: `/f/${addressSecret}/following.ics` }),
    outcomes: everybody(404),
  },
  document('[locale]/topics.opml', '/topics.opml'),
  {
    entry: 'GET app/[locale]/topics/[slug]/archive/[file]',
    what: '/topics/bananas/archive/1.atom, while one document holds everything',
    ask: () => ({ path: '/topics/bananas/archive/1.atom' }),
    outcomes: everybody(404),
  },
  document('[locale]/topics/[slug]/calendar.ics', '/ru/topics/bananas/calendar.ics'),
  document('api/v1/openapi.json', '/api/v1/openapi.json'),
  document('api/v1/search', '/api/v1/search?q=banana'),
  document('news-sitemap.xml', '/news-sitemap.xml'),
  document('robots.txt', '/robots.txt'),
  document('sitemap.xml', '/sitemap.xml'),
  document('sitemaps/[name]', '/sitemaps/pages.xml'),
]
