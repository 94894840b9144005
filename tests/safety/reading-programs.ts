import { type Call, everybody, type Line, signedIn } from './matrix'

/** What pages ask while they are read. */
export const readingPrograms: Line<Call>[] = [
  {
    entry: 'GET app/api/v1/briefings/[slug]/live',
    what: 'what happens to the notes of a briefing',
    ask: ({ briefing: { slug, revisionId } }) => ({
      path: `/api/v1/briefings/${slug}/live?revision=${revisionId}`,
      headers: { accept: 'application/json' },
    }),
    outcomes: everybody(200),
  },
  {
    entry: 'PATCH app/api/v1/reader/choices',
    what: 'what holds on every page one reads',
    ask: () => ({ method: 'PATCH', path: '/api/v1/reader/choices', json: { usesShortcuts: true } }),
    outcomes: signedIn(204, 401),
  },
]
