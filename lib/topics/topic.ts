/** Every kind of topic, in the order in which lists group them. */
export const topicKinds = ['theme', 'country', 'person', 'organization', 'commodity'] as const

export type TopicKind = (typeof topicKinds)[number]

/** What can be followed, by the name it has in one language. `iso2` only for countries. */
export type TopicSummary = { id: string; slug: string; kind: TopicKind; iso2: string | null; name: string }

/** A topic with its other names, the topic above it and those right below it. */
export type TopicPage = TopicSummary & {
  summary: string
  parent: TopicSummary | null
  children: TopicSummary[]
}
