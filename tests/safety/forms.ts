import {
  administratorOnly,
  type Belongings,
  desk,
  everybody,
  type Line,
  type Outcomes,
  ownerOnly,
  type Submission,
  signedIn,
} from './matrix'

type Fields = Record<string, string>

const from =
  (file: string, page: string) =>
  (name: string, what: string, fields: (own: Belongings) => Fields, outcomes: Outcomes): Line<Submission> => ({
    entry: `${file}#${name}`,
    what,
    ask: (own) => ({ page, fields: fields(own) }),
    outcomes,
  })

const secret = 'x'.repeat(43)
const password = 'a ferry at half past six'
const signing = from('lib/accounts/actions', '/sign-in')
const linking = from('lib/accounts/actions', `/link/${secret}`)
const mailing = from('lib/accounts/actions', '/reset-password')
const somebody = ({ event }: Belongings) => `${event.slug}@elsewhere.test`

const entering = [
  signing('signIn', 'nobody', (own) => ({ email: somebody(own), password }), everybody('invalid')),
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

const own = desk('done', 'forbidden', 'signed_out')
const english = (name: string, text: string): Fields => ({ [`${name}.en`]: text })
const measure = ({ source }: Belongings): Fields => ({
  value: '4.3',
  qualifier: 'exact',
  unit: 't',
  source,
  ...english('period', '2024'),
  ...english('caveat', ''),
})
const dates = from('lib/facts/actions', '/desk/dates/new')
const recording = [
  from('lib/facts/actions', '/desk/sources/new')(
    'createSource',
    'a new one',
    () => ({ title: 'The tide tables' }),
    own,
  ),
  from('lib/facts/actions', '/desk/figures/new')(
    'createFigure',
    'a new one',
    (mine) => ({
      ...measure(mine),
      ...english('metric', 'Boxes'),
      ...english('counterpartWords', ''),
      subject: 'ecuador',
      span: '2024',
    }),
    own,
  ),
  from('lib/facts/actions', '/desk/figures/new')(
    'reviseFigure',
    'one of the record',
    (mine) => ({
      ...measure(mine),
      slug: mine.figure.slug,
      version: String(mine.figure.version),
      reason: 'Weighed again.',
    }),
    own,
  ),
  dates(
    'createEvent',
    'a new one',
    ({ source }) => ({
      ...english('title', 'Low water'),
      ...english('note', ''),
      ...english('dateLabel', ''),
      ...english('dateLabelIn', ''),
      date: '2027-03-01',
      status: 'hoped',
      source,
      topics: 'ecuador',
    }),
    own,
  ),
  dates(
    'postponeEvent',
    'one of the record',
    ({ event }) => ({
      slug: event.slug,
      sequence: String(event.sequence),
      reason: 'The pilot is ill.',
      date: '2027-04-01',
      ...english('dateLabel', ''),
      ...english('dateLabelIn', ''),
      status: 'scheduled',
    }),
    own,
  ),
  dates(
    'settleEvent',
    'one of the record',
    ({ event }) => ({ slug: event.slug, sequence: String(event.sequence), reason: 'It rained.', outcome: 'cancelled' }),
    own,
  ),
]

const writing = from('lib/briefings/actions', '/desk')
const publishing = [
  writing('createBriefing', 'a new one', () => ({ title: 'Neap tide', locale: 'en', key: crypto.randomUUID() }), own),
  writing('createEdition', 'in Spanish', ({ draft }) => ({ briefingId: draft.briefingId, locale: 'es' }), own),
  writing(
    'keepDraft',
    "the author's",
    ({ draft }) => ({
      briefingId: draft.briefingId,
      locale: 'en',
      version: String(draft.version),
      title: 'Neap tide',
      standfirst: '',
      byline: '',
      markdown: 'At noon.',
    }),
    own,
  ),
  writing(
    'dropDraft',
    "the author's",
    ({ draft }) => ({ briefingId: draft.briefingId, locale: 'en', version: String(draft.version) }),
    own,
  ),
  writing(
    'issueRevision',
    "the author's",
    ({ draft }) => ({
      briefingId: draft.briefingId,
      locale: 'en',
      version: String(draft.version),
      seenNumber: '0',
      kind: 'initial',
    }),
    own,
  ),
  writing(
    'takeBack',
    "the author's",
    ({ briefing }) => ({ briefingId: briefing.id, reason: 'The register was forged.' }),
    own,
  ),
  writing('takeBack', "the editor's", ({ editorsBriefing }) => ({ briefingId: editorsBriefing, reason: 'Forged.' }), {
    ...own,
    author: 'forbidden',
  }),
]

/** Every server action, with a form that would be good if its sender may send it. */
export const forms: Line<Submission>[] = [...entering, ...settling, ...ruling, ...recording, ...publishing]
