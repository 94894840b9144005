import {
  type Belongings,
  type Call,
  from,
  type Line,
  type Outcome,
  type Outcomes,
  ownerOnly,
  type Submission,
  signedIn,
} from './matrix'

type Asking = { method?: string; json?: unknown; where?: (own: Belongings) => string }

const program = (entry: string, what: string, { method, json, where }: Asking, outcomes: Outcomes): Line<Call> => ({
  entry,
  what,
  ask: (own) => ({
    ...(method ? { method } : {}),
    ...(json === undefined ? {} : { json }),
    path: `/api/v1/groups${where?.(own) ?? ''}`,
  }),
  outcomes,
})

const app = 'app/api/v1/groups'
const closed = ({ group }: Belongings) => `/${group}`
const open = ({ openGroup }: Belongings) => `/${openGroup}`
const member = (own: Belongings) => `/${own.group}/members/${own.member}`
const insiders = (outcome: Outcome) => ownerOnly(outcome, 404, 401)

/** Every method of every route under /api/v1/groups. */
export const groupPrograms: Line<Call>[] = [
  program(`GET ${app}`, 'their groups', {}, signedIn(200, 401)),
  program(`POST ${app}`, 'a new group', { method: 'POST', json: { name: 'Low water' } }, signedIn(201, 401)),
  program(`GET ${app}/[id]`, 'a closed group', { where: closed }, insiders(200)),
  program(`GET ${app}/[id]`, 'an open group', { where: open }, signedIn(200, 401)),
  program(
    `PATCH ${app}/[id]`,
    'its name',
    { method: 'PATCH', json: { name: 'High water' }, where: closed },
    insiders(200),
  ),
  program(
    `PATCH ${app}/[id]`,
    'the name of an open one',
    { method: 'PATCH', json: { name: 'High water' }, where: open },
    ownerOnly(200, 403, 401),
  ),
  program(`DELETE ${app}/[id]`, 'a closed group', { method: 'DELETE', where: closed }, insiders(204)),
  program(
    `POST ${app}/[id]/join`,
    'a closed group',
    { method: 'POST', where: (own) => `${closed(own)}/join` },
    insiders(200),
  ),
  program(
    `POST ${app}/[id]/join`,
    'an open group',
    { method: 'POST', where: (own) => `${open(own)}/join` },
    signedIn(200, 401),
  ),
  program(
    `POST ${app}/[id]/leave`,
    'a closed group',
    { method: 'POST', where: (own) => `${closed(own)}/leave` },
    insiders(409),
  ),
  program(`GET ${app}/[id]/members`, 'of a closed group', { where: (own) => `${closed(own)}/members` }, insiders(200)),
  program(
    `GET ${app}/[id]/members`,
    'of an open group',
    { where: (own) => `${open(own)}/members` },
    ownerOnly(200, 404, 401),
  ),
  program(
    `PATCH ${app}/[id]/members/[userId]`,
    'a role',
    { method: 'PATCH', json: { role: 'moderator' }, where: member },
    insiders(200),
  ),
  program(`DELETE ${app}/[id]/members/[userId]`, 'a member', { method: 'DELETE', where: member }, insiders(204)),
]

const here = from('lib/groups/actions', '/groups')
const inside = from('lib/groups/actions', ({ group }) => `/groups/${group}`)
const ownersOnly = ownerOnly('done', 'not_found', 'signed_out')
const theirs = signedIn('done', 'signed_out')

/** What people do about groups on their own pages. */
export const groupForms: Line<Submission>[] = [
  here('createGroup', 'a new one', () => ({ key: crypto.randomUUID(), name: 'Low water', kind: 'closed' }), theirs),
  here('joinGroup', 'an open one', ({ openGroup }) => ({ id: openGroup }), theirs),
  here('joinGroup', 'a closed one', ({ group }) => ({ id: group }), ownersOnly),
  from('lib/groups/actions', ({ invitation }) => `/groups/join/${invitation}`)(
    'acceptInvitation',
    'a good link',
    ({ invitation: secret }) => ({ secret }),
    theirs,
  ),
  inside('saveGroup', "the reader's", ({ group }) => ({ id: group, name: 'High water' }), ownersOnly),
  inside('inviteToGroup', "the reader's", ({ group }) => ({ id: group }), ownersOnly),
  inside('revokeGroupLinks', "the reader's", ({ group }) => ({ id: group }), ownersOnly),
  inside(
    'appointMember',
    "the reader's",
    ({ group, member: userId }) => ({ id: group, userId, role: 'moderator' }),
    ownersOnly,
  ),
  inside('dismissMember', "the reader's", ({ group, member: userId }) => ({ id: group, userId }), ownersOnly),
  inside('handOverGroup', "the reader's", ({ group, member: userId }) => ({ id: group, userId }), ownersOnly),
  inside(
    'leaveGroup',
    "the reader's",
    ({ group }) => ({ id: group }),
    ownerOnly('conflict', 'not_found', 'signed_out'),
  ),
  inside('dissolveGroup', "the reader's", ({ group }) => ({ id: group }), ownersOnly),
]
