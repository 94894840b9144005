/** Cached reads of topics: `topics` for names and lists of them, `topic:<slug>` for everything on a topic's page. */
export const topicTags = {
  all: 'topics',
  of: (slug: string) => `topic:${slug}`,
}
