import { writeAtom } from './atom'
import type { Feed } from './feed'
import { writeJsonFeed } from './json-feed'
import { writeRss } from './rss'

export type Format = { contentType: string; write: (feed: Feed) => string }

// Browsers show `application/rss+xml` as source text; as XML it gets its stylesheet, and every reader takes it as well.
const xml = 'application/xml; charset=utf-8'

/** Every spelling of a feed, by its name in the address. A Map: `/feed.constructor` names none. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ['rss', { contentType: xml, write: writeRss }],
  ['atom', { contentType: xml, write: writeAtom }],
  ['json', { contentType: 'application/feed+json; charset=utf-8', write: writeJsonFeed }],
])
