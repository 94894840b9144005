import { type Belongings, type Call, everybody, type Line, type Outcomes, ownerOnly, signedIn } from './matrix'

type Asked = Omit<Call, 'path'> & { path: (own: Belongings) => string }

const line = (entry: string, what: string, { path, ...call }: Asked, outcomes: Outcomes): Line<Call> => {
  const [method = 'GET'] = entry.split(' ')
  return {
    entry: entry.replace(' ', ' app/api/v1/annotations/'),
    what,
    ask: (own) => ({ method, ...call, path: `/api/v1/annotations/${path(own)}` }),
    outcomes,
  }
}

const inGroup = ownerOnly(200, 404, 404)
const writers = (outcome: number) => signedIn(outcome, 401)
const resolved: Outcomes = { ...ownerOnly(204, 403, 401), editor: 204, administrator: 204 }
const missing = '01a20a6e-e17d-76c5-ab15-c522256f631a'

/** Every method of what is said about notes: threads, votes, links, history. */
export const threadPrograms: Line<Call>[] = [
  line('GET [id]/thread', 'of a public note', { path: ({ publicNote }) => `${publicNote}/thread` }, everybody(200)),
  line('GET [id]/thread', 'of a note in a group', { path: ({ groupNote }) => `${groupNote}/thread` }, inGroup),
  line('GET [id]/thread', 'of a private note', { path: ({ privateNote }) => `${privateNote}/thread` }, inGroup),
  line('GET [id]/replies', 'to a public note', { path: ({ publicNote }) => `${publicNote}/replies` }, everybody(200)),
  line('GET [id]/replies', 'to a note in a group', { path: ({ groupNote }) => `${groupNote}/replies` }, inGroup),
  line(
    'POST [id]/replies',
    'to a public note',
    { path: ({ publicNote }) => `${publicNote}/replies`, json: { body: 'At ebb.' } },
    writers(201),
  ),
  line(
    'POST [id]/replies',
    'to a note in a group',
    { path: ({ groupNote }) => `${groupNote}/replies`, json: { body: 'At ebb.' } },
    ownerOnly(201, 404, 401),
  ),
  line(
    'PUT [id]/helpful',
    'of a public note',
    { path: ({ publicNote }) => `${publicNote}/helpful` },
    { ...writers(204), reader: 403 },
  ),
  line(
    'PUT [id]/helpful',
    'of a note in a group',
    { path: ({ groupNote }) => `${groupNote}/helpful` },
    ownerOnly(403, 404, 401),
  ),
  line('DELETE [id]/helpful', 'of a public note', { path: ({ publicNote }) => `${publicNote}/helpful` }, writers(204)),
  line('PUT [id]/resolution', 'of a public note', { path: ({ publicNote }) => `${publicNote}/resolution` }, resolved),
  line(
    'DELETE [id]/resolution',
    'of a public note',
    { path: ({ publicNote }) => `${publicNote}/resolution` },
    resolved,
  ),
  line(
    'PUT [id]/resolution',
    'of a note in a group',
    { path: ({ groupNote }) => `${groupNote}/resolution` },
    ownerOnly(204, 404, 401),
  ),
  line('PUT [id]/follow', 'of a public note', { path: ({ publicNote }) => `${publicNote}/follow` }, writers(204)),
  line(
    'PUT [id]/follow',
    'of a note in a group',
    { path: ({ groupNote }) => `${groupNote}/follow` },
    ownerOnly(204, 404, 401),
  ),
  line('DELETE [id]/follow', 'of a public note', { path: ({ publicNote }) => `${publicNote}/follow` }, writers(204)),
  line(
    'POST [id]/links',
    "from the reader's note",
    {
      path: ({ publicNote }) => `${publicNote}/links`,
      json: { kind: 'supports', type: 'briefing', key: 'lada-looks-at-ecuador-again' },
    },
    ownerOnly(204, 404, 401),
  ),
  line(
    'DELETE [id]/links/[linkId]',
    'that is not there',
    { path: ({ publicNote }) => `${publicNote}/links/${missing}` },
    writers(404),
  ),
  line('GET [id]/history', "of the reader's note", { path: ({ publicNote }) => `${publicNote}/history` }, writers(200)),
  line('GET people', 'who can be mentioned', { path: () => 'people?q=a&visibility=public' }, writers(200)),
  line('GET targets', 'what can be linked to', { path: () => 'targets?type=briefing&q=lada' }, writers(200)),
]
