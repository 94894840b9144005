import { deskForms } from './desk-forms'
import { groupForms } from './groups'
import {
  administratorOnly,
  type Belongings,
  everybody,
  from,
  type Line,
  moderators,
  ownerOnly,
  type Submission,
  signedIn,
} from './matrix'
import { readerForms } from './reader-forms'

const secret = 'x'.repeat(43)
const password = 'a ferry at half past six'
const signing = from('lib/accounts/actions', '/sign-in')
const linking = from('lib/accounts/actions', `/link/${secret}`)
const mailing = from('lib/accounts/actions', '/reset-password')
const somebody = ({ event }: Belongings) => `${event.slug}@elsewhere.test`

const entering = [
  signing('signIn', 'nobody', (own) => ({ email: somebody(own), password }), everybody('signed_out')),
  from('lib/accounts/actions', '/sign-up')(
    'signUp',
    'a new address',
    (own) => ({ email: somebody(own) }),
    everybody('done'),
  ),
  signing('mailSignInLink', 'an unknown address', (own) => ({ email: somebody(own) }), everybody('done')),
  mailing('mailPasswordLink', 'an unknown address', (own) => ({ email: somebody(own) }), everybody('done')),
  linking('signInWithLink', 'a link that is no longer good', () => ({ secret }), everybody('gone')),
  linking(
    'finishSignUp',
    'a link that is no longer good',
    () => ({ secret, name: 'Nobody', password }),
    everybody('gone'),
  ),
  linking('chooseNewPassword', 'a link that is no longer good', () => ({ secret, password }), everybody('gone')),
  linking(
    'beginAsAdministrator',
    'a link that is no longer good',
    (own) => ({ secret, name: 'Nobody', email: somebody(own), password }),
    everybody('gone'),
  ),
]

const settings = from('lib/accounts/settings-actions', '/settings')
const settling = [
  settings(
    'saveProfile',
    'their own',
    () => ({ name: 'Rosa', locale: 'en', timeZone: 'UTC' }),
    signedIn('done', 'signed_out'),
  ),
  settings(
    'saveReading',
    'their own',
    () => ({ usesShortcuts: 'yes', showsPresence: 'no' }),
    signedIn('done', 'signed_out'),
  ),
  settings(
    'saveNewPassword',
    'with a wrong one',
    () => ({ current: 'guessed, wrongly', password }),
    signedIn('invalid', 'signed_out'),
  ),
  settings(
    'signOutBrowser',
    "the reader's",
    ({ session }) => ({ sessionId: session }),
    ownerOnly('done', 'not_found', 'signed_out'),
  ),
  settings('signOutEverywhere', 'their own', () => ({}), signedIn('done', 'signed_out')),
  settings(
    'deleteOwnAccount',
    "with another's address",
    () => ({ email: 'rosa@elsewhere.test' }),
    signedIn('invalid', 'signed_out'),
  ),
]

const tokens = from('lib/accounts/token-actions', '/settings')
const lettingIn = [
  tokens(
    'createToken',
    'a new one',
    () => ({ name: 'Tide clock', 'scopes[]': 'tags:read', lifetime: '30' }),
    signedIn('done', 'signed_out'),
  ),
  tokens(
    'withdrawToken',
    "the reader's",
    ({ token }) => ({ tokenId: token }),
    ownerOnly('done', 'not_found', 'signed_out'),
  ),
]

const addresses = from('lib/accounts/address-actions', '/settings')
const opening = [
  addresses(
    'createAddress',
    'a new one',
    () => ({ name: 'Wall calendar', 'scopes[]': 'feeds:calendar' }),
    signedIn('done', 'signed_out'),
  ),
  addresses(
    'replaceAddress',
    "the reader's",
    ({ address }) => ({ tokenId: address }),
    ownerOnly('done', 'not_found', 'signed_out'),
  ),
]

const people = from('lib/accounts/people-actions', '/desk/people')
const ruling = [
  people(
    'giveRole',
    'to somebody',
    ({ somebody: userId }) => ({ userId, role: 'author' }),
    administratorOnly('done', 'forbidden', 'signed_out'),
  ),
  people(
    'banPerson',
    'somebody',
    ({ somebody: userId }) => ({ userId }),
    administratorOnly('done', 'forbidden', 'signed_out'),
  ),
  people(
    'unbanPerson',
    'somebody',
    ({ somebody: userId }) => ({ userId }),
    administratorOnly('done', 'forbidden', 'signed_out'),
  ),
]

const judging = from('lib/moderation/actions', '/desk/moderation')
const moderating = [
  judging('judgeNote', "the reader's held note", ({ heldNote }) => ({ id: heldNote, kind: 'approve', seen: '' }), {
    ...moderators('done', 'not_found', 'signed_out'),
    reader: 'forbidden',
  }),
  judging('undoDecision', "on the reader's hidden note", ({ hiding }) => ({ decision: hiding }), {
    ...moderators('done', 'not_found', 'signed_out'),
    reader: 'forbidden',
  }),
  from('lib/moderation/actions', '/desk/moderation/settings')(
    'savePreModeration',
    'off',
    () => ({ on: 'no', notes: '3', days: '14' }),
    administratorOnly('done', 'forbidden', 'signed_out'),
  ),
]

/** Every server action, with a form that would be good if its sender may send it. */
export const forms: Line<Submission>[] = [
  ...entering,
  ...settling,
  ...lettingIn,
  ...opening,
  ...ruling,
  ...moderating,
  ...deskForms,
  ...readerForms,
  ...groupForms,
]
