import { type Belongings, type Call, everybody, type Line, type Outcome } from './matrix'

const api = '/hypothesis/api'
const missing = '01a20a6e-e17d-76c5-ab15-c522256f631a'

/** Clients are known by tokens, and a session's cookie opens nothing there: so everybody of the matrix is nobody. */
const line = (
  entry: string,
  what: string,
  path: string | ((own: Belongings) => string),
  outcome: Outcome,
  json?: unknown,
): Line<Call> => {
  const [method = 'GET', route] = entry.split(' ')
  const body = json === undefined ? {} : { json }
  return {
    entry: `${method} app/hypothesis/api${route === '/' ? '' : route}`,
    what: `${what}, for a client`,
    ask: (own) => ({ method, path: api + (typeof path === 'string' ? path : path(own)), ...body }),
    outcomes: everybody(outcome),
  }
}

const privateNote = ({ privateNote: id }: Belongings) => `/annotations/${id}`
const publicNote = ({ publicNote: id }: Belongings) => `/annotations/${id}`

/** Every call of the API for Hypothesis's clients. */
export const clientPrograms: Line<Call>[] = [
  line('GET /', 'every call', '/', 200),
  line('GET /links', 'the pages', '/links', 200),
  line('GET /profile', 'who one is', '/profile', 200),
  line('PATCH /profile', 'what is kept for one', '/profile', 401, { preferences: {} }),
  line('GET /profile/groups', 'the groups one is in', '/profile/groups', 200),
  line('GET /groups', 'the groups of a page', '/groups', 200),
  line('GET /groups/[id]', 'everybody’s group', '/groups/__world__', 200),
  line('GET /groups/[id]', 'a group', ({ group }) => `/groups/${group}`, 404),
  line('GET /groups/[id]', 'an open group', ({ openGroup }) => `/groups/${openGroup}`, 404),
  line('GET /groups/[id]/members', 'its members', ({ group }) => `/groups/${group}/members`, 404),
  line('DELETE /groups/[id]/members/[user]', 'leaving it', ({ group }) => `/groups/${group}/members/me`, 401),
  line('GET /search', 'the notes', '/search?limit=1', 200),
  line('POST /annotations', 'a new note', '/annotations', 401, { uri: 'http://localhost/', text: 'Noon.' }),
  line('GET /annotations/[id]', 'a private note', privateNote, 404),
  line('GET /annotations/[id]', 'a note of a group', ({ groupNote }) => `/annotations/${groupNote}`, 404),
  line('GET /annotations/[id]', 'a public note', publicNote, 200),
  line('PATCH /annotations/[id]', 'a public note', publicNote, 401, { text: 'Mine.' }),
  line('DELETE /annotations/[id]', 'a public note', publicNote, 401),
  line('PUT /annotations/[id]/flag', 'a public note', ({ publicNote: id }) => `/annotations/${id}/flag`, 401),
  line('DELETE /annotations/[id]', 'nothing', `/annotations/${missing}`, 401),
  line('POST /analytics/events', 'what it counts', '/analytics/events', 401, {
    event: 'client.realtime.apply_updates',
  }),
  line('POST /token', 'tokens from nowhere', '/token', 403),
  line('POST /revoke', 'an end from nowhere', '/revoke', 403),
]
