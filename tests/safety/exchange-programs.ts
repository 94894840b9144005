import { type Call, type Line, ownerOnly, signedIn } from './matrix'

/** How notes leave, and come from elsewhere. */
export const exchangePrograms: Line<Call>[] = [
  {
    entry: 'GET app/api/v1/annotations/export',
    what: "one's own notes as a file",
    ask: () => ({ path: '/api/v1/annotations/export?format=csv' }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'POST app/api/v1/annotations/imports',
    what: 'a file of notes',
    ask: () => ({ method: 'POST', path: '/api/v1/annotations/imports?name=notes.json', json: [] }),
    outcomes: signedIn(201, 401),
  },
  {
    entry: 'GET app/api/v1/annotations/imports/[id]',
    what: "how far the reader's import is",
    ask: ({ noteImport }) => ({ path: `/api/v1/annotations/imports/${noteImport}` }),
    outcomes: ownerOnly(200, 404, 401),
  },
  {
    entry: 'GET app/api/v1/annotations/imports/[id]/report',
    what: "what became of the reader's import",
    ask: ({ noteImport }) => ({ path: `/api/v1/annotations/imports/${noteImport}/report` }),
    outcomes: ownerOnly(200, 404, 401),
  },
]
