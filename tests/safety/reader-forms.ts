import { type Belongings, from, type Line, ownerOnly, type Submission, signedIn } from './matrix'

const allowing = from('lib/accounts/grant-actions', '/authorize')
const following = from('lib/following/actions', '/following')
const noting = from('lib/annotations/actions', '/notes')
const bringing = from('lib/exchange/actions', ({ noteImport }) => `/notes/import/${noteImport}`)
const searching = from('lib/annotations/filter-actions', '/notes')
const tagging = from('lib/tags/actions', (own) => `/tags/${encodeURIComponent(own.tagKey)}`)
const telling = from('lib/notices/actions', '/notices')
const now = () => new Date().toISOString()

const theirs = signedIn('done', 'signed_out')
const readersOnly = ownerOnly('done', 'not_found', 'signed_out')

const seeing = from('lib/boundaries/actions', '/settings')

/** What readers do on their own pages. */
export const readerForms: Line<Submission>[] = [
  allowing(
    'allow',
    'a client at an address of its own',
    () => ({
      ...{ client_id: 'puente-hypothesis', origin: 'https://elsewhere.example', state: 'a5a5a5a5a5a5' },
      ...{ response_type: 'code', response_mode: 'web_message' },
    }),
    signedIn('forbidden', 'signed_out'),
  ),
  following('followTopic', 'a topic', ({ topicId }: Belongings) => ({ topicId }), theirs),
  following('unfollowTopic', 'a topic', ({ topicId }) => ({ topicId }), theirs),
  following(
    'changeFollowLevel',
    'of what they do not follow',
    ({ topicId }) => ({ topicId, level: 'watch' }),
    signedIn('not_found', 'signed_out'),
  ),
  following('markAsRead', 'all', () => ({ upTo: now() }), theirs),
  telling('readNotice', 'one of the reader’s', ({ notice }) => ({ id: notice }), theirs),
  telling('readAllNotices', 'all', ({ notice }) => ({ upTo: notice }), theirs),
  seeing('seePersonAgain', 'somebody', ({ somebody }) => ({ personId: somebody }), theirs),
  noting('deleteNote', "the reader's public note", ({ publicNote }) => ({ id: publicNote, query: '' }), readersOnly),
  noting('restoreDeletedNote', "the reader's", ({ withdrawnNote }) => ({ id: withdrawnNote, query: '' }), readersOnly),
  bringing('bringNotesIn', "the reader's import", ({ noteImport }) => ({ id: noteImport, seenBy: 'me' }), readersOnly),
  searching('saveNotesFilter', 'a search', () => ({ name: 'Tides', query: 'q=tide' }), theirs),
  searching('forgetNotesFilter', "the reader's", ({ savedFilter }) => ({ id: savedFilter, query: '' }), readersOnly),
  tagging('renameOwnTag', "the reader's", ({ tag }) => ({ id: tag, name: `plantain ${tag.slice(-6)}` }), readersOnly),
  tagging('mergeOwnTags', "the reader's", ({ tag, secondTag }) => ({ id: tag, into: secondTag }), readersOnly),
  tagging('restoreOwnTag', "the reader's", ({ removedTag }) => ({ id: removedTag }), readersOnly),
  tagging('deleteOwnTag', "the reader's", ({ tag }) => ({ id: tag }), readersOnly),
]
