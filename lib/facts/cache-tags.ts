/**
 * Cached reads of facts: `events` for calendars and lists of dates, one tag for each record, and `today` on what
 * changes by itself when a day has passed.
 */
export const factTags = {
  events: 'events',
  event: (slug: string) => `event:${slug}`,
  figure: (slug: string) => `figure:${slug}`,
  votes: (slug: string) => `votes:${slug}`,
  sources: 'sources',
  today: 'today',
}
