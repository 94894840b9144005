import { type Call, desk, everybody, type Line, ownerOnly, signedIn } from './matrix'

/** Every method of the route handlers that give, take and change notes. */
export const notePrograms: Line<Call>[] = [
  {
    entry: 'GET app/annotations/[id]',
    what: 'a private note at its address',
    ask: ({ privateNote }) => ({ path: `/annotations/${privateNote}`, headers: { accept: 'application/ld+json' } }),
    outcomes: ownerOnly(200, 404, 404),
  },
  {
    entry: 'GET app/annotations/[id]',
    what: 'a public note at its address',
    ask: ({ publicNote }) => ({ path: `/annotations/${publicNote}`, headers: { accept: 'text/html' } }),
    outcomes: everybody(303),
  },
  {
    entry: 'GET app/annotations/[id]',
    what: 'a withdrawn note at its address',
    ask: ({ withdrawnNote }) => ({ path: `/annotations/${withdrawnNote}` }),
    outcomes: everybody(404),
  },
  {
    entry: 'GET app/api/v1/annotations',
    what: "one's own notes",
    ask: () => ({ path: '/api/v1/annotations?kind=note' }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'POST app/api/v1/annotations',
    what: 'a new note',
    ask: ({ briefing: { revisionId, blockKey, quote } }) => ({
      method: 'POST',
      path: '/api/v1/annotations',
      json: { revisionId, startKey: blockKey, start: 0, endKey: blockKey, end: quote.length, quote },
    }),
    outcomes: signedIn(201, 401),
  },
  {
    entry: 'GET app/api/v1/annotations/changes',
    what: "what changed in one's own notes",
    ask: () => ({ path: '/api/v1/annotations/changes?limit=1' }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'POST app/api/v1/annotations/preview',
    what: 'how a note will look',
    ask: () => ({ method: 'POST', path: '/api/v1/annotations/preview', json: { body: '*Tide*' } }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'GET app/api/v1/annotations/[id]',
    what: 'a private note',
    ask: ({ privateNote }) => ({ path: `/api/v1/annotations/${privateNote}` }),
    outcomes: ownerOnly(200, 404, 404),
  },
  {
    entry: 'GET app/api/v1/annotations/[id]',
    what: 'a public note',
    ask: ({ publicNote }) => ({ path: `/api/v1/annotations/${publicNote}` }),
    outcomes: everybody(200),
  },
  {
    entry: 'GET app/api/v1/annotations/[id]',
    what: "a note in the reader's group",
    ask: ({ groupNote }) => ({ path: `/api/v1/annotations/${groupNote}` }),
    outcomes: ownerOnly(200, 404, 404),
  },
  {
    entry: 'PATCH app/api/v1/annotations/[id]',
    what: "the reader's public note",
    ask: ({ publicNote }) => ({ method: 'PATCH', path: `/api/v1/annotations/${publicNote}`, json: { colour: 'teal' } }),
    outcomes: ownerOnly(200, 404, 401),
  },
  {
    entry: 'DELETE app/api/v1/annotations/[id]',
    what: "the reader's public note",
    ask: ({ publicNote }) => ({ method: 'DELETE', path: `/api/v1/annotations/${publicNote}` }),
    outcomes: ownerOnly(204, 404, 401),
  },
  {
    entry: 'POST app/api/v1/annotations/[id]/restore',
    what: "the reader's withdrawn note",
    ask: ({ withdrawnNote }) => ({ method: 'POST', path: `/api/v1/annotations/${withdrawnNote}/restore` }),
    outcomes: ownerOnly(200, 404, 401),
  },
  {
    entry: 'PUT app/api/v1/annotations/[id]/place',
    what: "where the reader's note stands in the text that it was made on",
    ask: ({ publicNote, briefing: { revisionId, blockKey, quote } }) => ({
      method: 'PUT',
      path: `/api/v1/annotations/${publicNote}/place`,
      json: { revisionId, startKey: blockKey, start: 0, endKey: blockKey, end: quote.length, quote },
    }),
    outcomes: ownerOnly(409, 404, 401),
  },
  {
    entry: 'PUT app/api/v1/annotations/[id]/answer',
    what: 'that a revision which is not there takes a public note up',
    ask: ({ publicNote }) => ({
      method: 'PUT',
      path: `/api/v1/annotations/${publicNote}/answer`,
      json: { revision: 9 },
    }),
    outcomes: { ...desk(400, 403, 401), author: 403 },
  },
  {
    entry: 'PUT app/api/v1/annotations/[id]/answer',
    what: "that a revision takes a private note up, which is its author's alone",
    ask: ({ privateNote }) => ({
      method: 'PUT',
      path: `/api/v1/annotations/${privateNote}/answer`,
      json: { revision: 9 },
    }),
    outcomes: ownerOnly(403, 404, 401),
  },
  {
    entry: 'DELETE app/api/v1/annotations/[id]/answer',
    what: 'an answer of editors that there is none of',
    ask: ({ publicNote }) => ({ method: 'DELETE', path: `/api/v1/annotations/${publicNote}/answer` }),
    outcomes: { ...desk(404, 403, 401), author: 403 },
  },
  {
    entry: 'GET app/api/v1/briefings/[slug]/annotations',
    what: 'the public notes of a briefing',
    ask: ({ briefing }) => ({ path: `/api/v1/briefings/${briefing.slug}/annotations` }),
    outcomes: everybody(200),
  },
  {
    entry: 'GET app/api/v1/topics/[slug]/annotations',
    what: 'the newest public notes of a topic',
    ask: () => ({ path: '/api/v1/topics/bananas/annotations' }),
    outcomes: everybody(200),
  },
]
