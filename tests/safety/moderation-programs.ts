import { type Call, type Line, moderators, ownerOnly, signedIn } from './matrix'

/** What readers and moderators do about notes that should not stand. */
export const moderating: Line<Call>[] = [
  {
    entry: 'PUT app/api/v1/annotations/[id]/flag',
    what: "a word about the reader's public note",
    ask: ({ publicNote }) => ({
      method: 'PUT',
      path: `/api/v1/annotations/${publicNote}/flag`,
      json: { reason: 'spam' },
    }),
    outcomes: ownerOnly(422, 204, 401),
  },
  {
    entry: 'PUT app/api/v1/annotations/[id]/flag',
    what: "a word about the reader's private note",
    ask: ({ privateNote }) => ({
      method: 'PUT',
      path: `/api/v1/annotations/${privateNote}/flag`,
      json: { reason: 'spam' },
    }),
    outcomes: ownerOnly(422, 404, 401),
  },
  {
    entry: 'DELETE app/api/v1/annotations/[id]/flag',
    what: 'nothing to take back',
    ask: ({ publicNote }) => ({ method: 'DELETE', path: `/api/v1/annotations/${publicNote}/flag` }),
    outcomes: signedIn(204, 401),
  },
  {
    entry: 'PUT app/api/v1/annotations/[id]/hiding',
    what: "the reader's public note, hidden",
    ask: ({ publicNote }) => ({
      method: 'PUT',
      path: `/api/v1/annotations/${publicNote}/hiding`,
      json: { reason: 'spam' },
    }),
    outcomes: moderators(204, 403, 401),
  },
  {
    entry: 'PUT app/api/v1/annotations/[id]/hiding',
    what: "the reader's private note, hidden",
    ask: ({ privateNote }) => ({
      method: 'PUT',
      path: `/api/v1/annotations/${privateNote}/hiding`,
      json: { reason: 'spam' },
    }),
    outcomes: signedIn(404, 401),
  },
  {
    entry: 'DELETE app/api/v1/annotations/[id]/hiding',
    what: 'a hidden note of the reader, shown again',
    ask: ({ hiddenNote }) => ({ method: 'DELETE', path: `/api/v1/annotations/${hiddenNote}/hiding` }),
    outcomes: { ...moderators(204, 404, 401), reader: 403 },
  },
  {
    entry: 'GET app/api/v1/annotations/[id]',
    what: 'a hidden note of the reader',
    ask: ({ hiddenNote }) => ({ path: `/api/v1/annotations/${hiddenNote}` }),
    outcomes: ownerOnly(200, 404, 404),
  },
  {
    entry: 'GET app/annotations/[id]',
    what: 'a held note of the reader at its address',
    ask: ({ heldNote }) => ({ path: `/annotations/${heldNote}` }),
    outcomes: ownerOnly(200, 404, 404),
  },
  {
    entry: 'PUT app/api/v1/annotations/[id]/objection',
    what: "against the hiding of the reader's note",
    ask: ({ hiddenNote }) => ({
      method: 'PUT',
      path: `/api/v1/annotations/${hiddenNote}/objection`,
      json: { words: 'It sells nothing.' },
    }),
    outcomes: ownerOnly(204, 404, 401),
  },
  {
    entry: 'PUT app/api/v1/annotations/[id]/boundary',
    what: "towards the reader, by the reader's public note",
    ask: ({ publicNote }) => ({
      method: 'PUT',
      path: `/api/v1/annotations/${publicNote}/boundary`,
      json: { kind: 'mute' },
    }),
    outcomes: ownerOnly(422, 204, 401),
  },
]
