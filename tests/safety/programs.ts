import { exchangePrograms } from './exchange-programs'
import { type Call, desk, everybody, type Line, ownerOnly, signedIn } from './matrix'
import { moderating } from './moderation-programs'
import { notePrograms } from './note-programs'
import { protocol } from './protocol'
import { readingPrograms } from './reading-programs'

const missing = '01a20a6e-e17d-76c5-ab15-c522256f631a'

/** Every method of every route handler under /api and /annotations. */
export const programs: Line<Call>[] = [
  ...exchangePrograms,
  ...notePrograms,
  ...protocol,
  ...moderating,
  { entry: 'GET app/api/health', what: 'health', ask: () => ({ path: '/api/health' }), outcomes: everybody(200) },
  { entry: 'GET app/api/ready', what: 'readiness', ask: () => ({ path: '/api/ready' }), outcomes: everybody(200) },
  {
    entry: 'GET app/api/auth/[...nextauth]',
    what: 'who is signed in, for next-auth',
    ask: () => ({ path: '/api/auth/session' }),
    outcomes: everybody(200),
  },
  {
    entry: 'POST app/api/auth/[...nextauth]',
    what: 'signing in without a token of the form',
    ask: () => ({
      method: 'POST',
      path: '/api/auth/callback/credentials',
      headers: { 'sec-fetch-site': 'cross-site' },
    }),
    outcomes: everybody(403),
  },
  {
    entry: 'GET app/api/auth/start/[provider]',
    what: 'a provider that is not set up',
    ask: () => ({ path: '/api/auth/start/github' }),
    outcomes: everybody(404),
  },
  {
    entry: 'GET app/api/v1/account',
    what: 'who one is',
    ask: () => ({ path: '/api/v1/account' }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'GET app/api/v1/account/export',
    what: "one's own data",
    ask: () => ({ path: '/api/v1/account/export' }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'POST app/api/v1/account/sign-out',
    what: 'signing out here',
    ask: () => ({ method: 'POST', path: '/api/v1/account/sign-out' }),
    outcomes: everybody(303),
  },
  {
    entry: 'GET app/api/v1/reader/news',
    what: 'what is new in what one follows',
    ask: () => ({ path: '/api/v1/reader/news?locale=en' }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'GET app/api/v1/notices',
    what: 'what one was told',
    ask: () => ({ path: '/api/v1/notices' }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'POST app/api/v1/notices/read',
    what: 'that one has read of it',
    ask: ({ notice }) => ({ method: 'POST', path: '/api/v1/notices/read', json: { ids: [notice] } }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'PUT app/api/v1/reader/briefings/[slug]/tags',
    what: "one's own tags on a briefing",
    ask: ({ briefing }) => ({
      method: 'PUT',
      path: `/api/v1/reader/briefings/${briefing.slug}/tags`,
      json: { tags: ['cacao'] },
    }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'GET app/api/v1/tags',
    what: "one's own tags",
    ask: () => ({ path: '/api/v1/tags' }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'PATCH app/api/v1/tags/[id]',
    what: "the reader's tag",
    ask: ({ tag }) => ({ method: 'PATCH', path: `/api/v1/tags/${tag}`, json: { name: 'plantain' } }),
    outcomes: ownerOnly(200, 404, 401),
  },
  {
    entry: 'DELETE app/api/v1/tags/[id]',
    what: "the reader's tag",
    ask: ({ tag }) => ({ method: 'DELETE', path: `/api/v1/tags/${tag}` }),
    outcomes: ownerOnly(204, 404, 401),
  },
  {
    entry: 'POST app/api/v1/tags/[id]/merge',
    what: "the reader's two tags",
    ask: ({ tag, secondTag }) => ({ method: 'POST', path: `/api/v1/tags/${tag}/merge`, json: { into: secondTag } }),
    outcomes: ownerOnly(200, 404, 401),
  },
  {
    entry: 'PUT app/api/v1/desk/drafts/[id]',
    what: "the author's draft",
    ask: ({ draft }) => ({
      method: 'PUT',
      path: `/api/v1/desk/drafts/${draft.briefingId}`,
      json: { locale: 'en', version: draft.version, title: 'Tide', standfirst: '', byline: '', markdown: 'Noon.' },
    }),
    outcomes: desk(200, 403, 401),
  },
  {
    entry: 'PUT app/api/v1/desk/drafts/[id]',
    what: 'a draft that is not there',
    ask: () => ({
      method: 'PUT',
      path: `/api/v1/desk/drafts/${missing}`,
      json: { locale: 'en', version: 1, title: 'Tide', standfirst: '', byline: '', markdown: 'Noon.' },
    }),
    outcomes: desk(404, 403, 401),
  },
  {
    entry: 'GET app/api/v1/desk/records',
    what: 'records to bind',
    ask: () => ({ path: '/api/v1/desk/records?kind=figure&q=banana&locale=en' }),
    outcomes: desk(200, 403, 401),
  },
  {
    entry: 'PUT app/api/v1/follows/[topicId]',
    what: 'following a topic',
    ask: ({ topicId }) => ({ method: 'PUT', path: `/api/v1/follows/${topicId}`, json: { level: 'track' } }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'DELETE app/api/v1/follows/[topicId]',
    what: 'following no longer',
    ask: ({ topicId }) => ({ method: 'DELETE', path: `/api/v1/follows/${topicId}` }),
    outcomes: signedIn(204, 401),
  },
  {
    entry: 'GET app/api/v1/reader/follows',
    what: 'what of a page one follows',
    ask: ({ topicId }) => ({ path: `/api/v1/reader/follows?topics=${topicId}` }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'GET app/api/v1/reader/briefings/[slug]',
    what: "the reader's own call",
    ask: ({ briefing }) => ({ path: `/api/v1/reader/briefings/${briefing.slug}?locale=en` }),
    outcomes: signedIn(200, 401),
  },
  {
    entry: 'POST app/api/v1/reader/briefings/[slug]/read',
    what: 'that one has read it',
    ask: ({ briefing }) => ({
      method: 'POST',
      path: `/api/v1/reader/briefings/${briefing.slug}/read`,
      json: { locale: 'en', revision: 1 },
    }),
    outcomes: signedIn(200, 401),
  },
  ...readingPrograms,
]
