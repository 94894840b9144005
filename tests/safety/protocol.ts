import { type Belongings, type Call, everybody, type Line, ownerOnly, signedIn } from './matrix'

const jsonLd = { 'content-type': 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"' }
const container = ({ briefing }: Belongings) => `/annotations/briefings/${briefing.slug}/`
const ofRevision = (own: Belongings) => `${container(own)}revisions/1/`

const model = (exact: string, source: string) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'Ask her.' },
  target: { source, selector: { type: 'TextQuoteSelector', exact } },
})

const containers = [
  { entry: 'briefings/[slug]', path: container },
  { entry: 'briefings/[slug]/revisions/[number]', path: ofRevision },
].flatMap(({ entry, path }): Line<Call>[] => [
  {
    entry: `GET app/annotations/${entry}`,
    what: 'a container',
    ask: (own) => ({ path: path(own) }),
    outcomes: everybody(200),
  },
  {
    entry: `OPTIONS app/annotations/${entry}`,
    what: 'a container',
    ask: (own) => ({ method: 'OPTIONS', path: path(own) }),
    outcomes: everybody(204),
  },
  {
    entry: `POST app/annotations/${entry}`,
    what: 'a note about something else',
    ask: (own) => ({
      method: 'POST',
      path: path(own),
      json: model(own.briefing.quote, 'https://elsewhere.example/'),
      headers: jsonLd,
    }),
    outcomes: signedIn(422, 401),
  },
])

/** What is asked by the Web Annotation Protocol. */
export const protocol: Line<Call>[] = [
  ...containers,
  {
    entry: 'OPTIONS app/annotations/[id]',
    what: 'a note',
    ask: ({ publicNote }) => ({ method: 'OPTIONS', path: `/annotations/${publicNote}` }),
    outcomes: everybody(204),
  },
  {
    entry: 'PUT app/annotations/[id]',
    what: "the reader's public note",
    ask: ({ publicNote, briefing }) => ({
      method: 'PUT',
      path: `/annotations/${publicNote}`,
      json: model(briefing.quote, 'https://elsewhere.example/'),
      headers: { ...jsonLd, 'if-match': '*' },
    }),
    outcomes: ownerOnly(200, 404, 401),
  },
  {
    entry: 'DELETE app/annotations/[id]',
    what: "the reader's public note",
    ask: ({ publicNote }) => ({ method: 'DELETE', path: `/annotations/${publicNote}`, headers: { 'if-match': '*' } }),
    outcomes: ownerOnly(204, 404, 401),
  },
]
