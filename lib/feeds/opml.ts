import { generateOpml } from 'feedsmith'

/** A feed in a list of subscriptions. */
export type Outline = { title: string; xmlUrl: string; htmlUrl: string; language: string }

/** Writes OPML 2.0: subscriptions, grouped under headings. */
export function writeOpml(title: string, groups: { title: string; outlines: Outline[] }[]): string {
  return generateOpml({
    head: { title },
    body: {
      outlines: groups.map((group) => ({
        text: group.title,
        title: group.title,
        outlines: group.outlines.map(({ title, xmlUrl, htmlUrl, language }) => ({
          ...{ text: title, title, type: 'rss', version: 'ATOM', xmlUrl, htmlUrl, language },
        })),
      })),
    },
  })
}
