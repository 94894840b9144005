import { generateOpml } from 'feedsmith'

/** A feed in a list of subscriptions; of a followed topic also how closely, and until when (an ISO instant). */
export type Outline = {
  title: string
  xmlUrl: string
  htmlUrl: string
  language: string
  level?: string
  until?: string
}

const extraOutlineAttributes = ['puente:level', 'puente:until']
const namespace = ' xmlns:puente="urn:x-puente:following"'

function line({ level, until, title, ...addresses }: Outline) {
  return {
    ...{ text: title, title, type: 'rss', version: 'ATOM', ...addresses },
    ...(level ? { 'puente:level': level } : {}),
    ...(until ? { 'puente:until': until } : {}),
  }
}

/** Writes OPML 2.0: subscriptions, grouped under headings. */
export function writeOpml(title: string, groups: { title: string; outlines: Outline[] }[]): string {
  const outlines = groups.map((group) => ({
    ...{ text: group.title, title: group.title },
    outlines: group.outlines.map(line),
  }))
  const xml = generateOpml({ head: { title }, body: { outlines } }, { extraOutlineAttributes })
  return xml.includes(' puente:level=') ? xml.replace(/<opml\b/, `<opml${namespace}`) : xml
}
