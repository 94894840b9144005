// Every public address is spelled here and nowhere else; a snapshot test holds them. Prefix a page's path with `localized`.

const encoded = encodeURIComponent

export const paths = {
  home: () => '/',
  briefings: () => '/briefings',
  olderBriefings: (cursor: string) => `/briefings/before/${cursor}`,
  briefing: (slug: string) => `/briefings/${slug}`,
  revisions: (slug: string) => `/briefings/${slug}/revisions`,
  revision: (slug: string, number: number) => `/briefings/${slug}/revisions/${number}`,
  compare: (slug: string, from: number, to: number) => `/briefings/${slug}/compare/${from}/${to}`,
  topics: () => '/topics',
  topic: (slug: string) => `/topics/${slug}`,
  country: (iso2: string) => `/countries/${iso2.toLowerCase()}`,
  calendar: () => '/calendar',
  calendarYear: (year: number) => `/calendar/${year}`,
  votes: (slug: string) => `/votes/${slug}`,
  sources: () => '/sources',
  search: (query?: string) => (query ? `/search?q=${encoded(query)}` : '/search'),
  feed: (format: string) => `/feed.${format}`,
  followedFile: (secret: string, ending: string) => `/f/${secret}/following.${ending}`,
  topicsOpml: () => '/topics.opml',
  topicArchive: (slug: string, number: number) => `/topics/${slug}/archive/${number}.atom`,
  topicFeed: (slug: string, format: string) => `/topics/${slug}/feed.${format}`,
  calendarFile: () => '/calendar.ics',
  topicCalendar: (slug: string) => `/topics/${slug}/calendar.ics`,
  signIn: (next?: string) => (next ? `/sign-in?next=${encoded(next)}` : '/sign-in'),
  signUp: (next?: string) => (next ? `/sign-up?next=${encoded(next)}` : '/sign-up'),
  resetPassword: () => '/reset-password',
  link: (secret: string) => `/link/${secret}`,
  settings: () => '/settings',
  notes: () => '/notes',
  note: (id: string) => `/notes/${id}`,
  notesImports: () => '/notes/import',
  notesImport: (id: string) => `/notes/import/${id}`,
  tags: () => '/tags',
  tag: (key: string) => `/tags/${encoded(key)}`,
  notices: () => '/notices',
  groups: () => '/groups',
  group: (id: string) => `/groups/${id}`,
  groupModeration: (id: string) => `/groups/${id}/moderation`,
  invitation: (secret: string) => `/groups/join/${secret}`,
  following: () => '/following',
  desk: () => '/desk',
  deskBriefing: (id: string) => `/desk/briefings/${id}`,
  deskPublish: (id: string) => `/desk/briefings/${id}/publish`,
  deskRetract: (id: string) => `/desk/briefings/${id}/retract`,
  deskRevisions: (id: string) => `/desk/briefings/${id}/revisions`,
  deskDates: () => '/desk/dates',
  deskDate: (slug: string) => `/desk/dates/${slug}`,
  deskNewDate: () => '/desk/dates/new',
  deskFigures: () => '/desk/figures',
  deskFigure: (slug: string) => `/desk/figures/${slug}`,
  deskNewFigure: () => '/desk/figures/new',
  deskSources: () => '/desk/sources',
  deskNewSource: () => '/desk/sources/new',
  deskPeople: () => '/desk/people',
  deskModeration: () => '/desk/moderation',
  deskModerationLog: () => '/desk/moderation/log',
  deskModerationSettings: () => '/desk/moderation/settings',
  notesExport: (format: string) => `/api/v1/annotations/export?format=${format}`,
  noteImports: () => '/api/v1/annotations/imports',
  noteImportState: (id: string) => `/api/v1/annotations/imports/${id}`,
  noteImportReport: (id: string) => `/api/v1/annotations/imports/${id}/report`,
  annotation: (id: string) => `/annotations/${id}`,
  annotationContainer: (slug: string) => `/annotations/briefings/${slug}/`,
  revisionContainer: (slug: string, number: number) => `/annotations/briefings/${slug}/revisions/${number}/`,
  openapi: () => '/api/v1/openapi.json',
  hypothesis: (call = '') => `/hypothesis/api/${call}`,
  authorize: () => '/authorize',
  sitemap: () => '/sitemap.xml',
  newsSitemap: () => '/news-sitemap.xml',
  robots: () => '/robots.txt',
} as const

/** The element id of a block on a page; `#b-<key>` leads to it. */
export const blockAnchor = (key: string) => `b-${key}`

// In a file of its own: every page that has notes downloads it.
export { noteFragment } from './note-fragment'

/** The path of a topic of any kind: countries have their own address. */
export function topicPath(topic: { slug: string; iso2: string | null }): string {
  return topic.iso2 ? paths.country(topic.iso2) : paths.topic(topic.slug)
}
