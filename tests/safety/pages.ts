import {
  administratorOnly,
  type Belongings,
  type Call,
  desk,
  everybody,
  type Line,
  moderators,
  type Outcomes,
  ownerOnly,
  signedIn,
} from './matrix'

const page = (
  entry: string,
  what: string,
  path: string | ((own: Belongings) => string),
  outcomes: Outcomes,
): Line<Call> => ({
  entry: `app/[locale]/${entry}`,
  what,
  ask: (own) => ({ path: typeof path === 'string' ? path : path(own) }),
  outcomes,
})

const votes = 'unga-ukraine-2025-02-24'

const reading = [
  page('(reading)', 'the front page', '/', everybody(200)),
  page('(reading)/[...rest]', 'an address of nothing', '/there/is/nothing', everybody(404)),
  page('(reading)/briefings', 'the newest briefings', '/briefings', everybody(200)),
  page('(reading)/briefings/before/[cursor]', 'a cursor that is none', '/briefings/before/never', everybody(404)),
  page('(reading)/briefings/[slug]', 'a briefing', ({ briefing }) => `/briefings/${briefing.slug}`, everybody(200)),
  page('(reading)/briefings/[slug]', 'a draft', ({ event }) => `/briefings/${event.slug}-draft`, everybody(404)),
  page(
    '(reading)/briefings/[slug]/revisions',
    'its revisions',
    ({ briefing }) => `/briefings/${briefing.slug}/revisions`,
    everybody(200),
  ),
  page(
    '(reading)/briefings/[slug]/revisions/[number]',
    'one of them',
    ({ briefing }) => `/briefings/${briefing.slug}/revisions/1`,
    everybody(200),
  ),
  page(
    '(reading)/briefings/[slug]/compare/[from]/[to]',
    'revisions that are not there',
    ({ briefing }) => `/briefings/${briefing.slug}/compare/1/2`,
    everybody(404),
  ),
  page('(reading)/topics', 'all topics', '/topics', everybody(200)),
  page('(reading)/topics/[slug]', 'a topic', '/topics/bananas', everybody(200)),
  page('(reading)/countries/[iso2]', 'a country', '/countries/ec', everybody(200)),
  page('(reading)/calendar', 'the calendar', '/calendar', everybody(200)),
  page('(reading)/calendar/[year]', 'a year', '/calendar/2025', everybody(200)),
  page('(reading)/votes/[slug]', 'a vote', `/votes/${votes}`, everybody(200)),
  page('(reading)/sources', 'the sources', '/sources', everybody(200)),
]

const accounts = [
  page('(account)/sign-in', 'signing in', '/sign-in', signedIn(307, 200)),
  page('(account)/sign-up', 'signing up', '/sign-up', signedIn(307, 200)),
  page('(account)/reset-password', 'a new password', '/reset-password', everybody(200)),
  page('(account)/link/[secret]', 'a link that is no longer good', `/link/${'x'.repeat(43)}`, everybody(410)),
  page('(account)/authorize', 'a client that asks nothing', '/authorize', signedIn(200, 'sign-in')),
  page('(account)/settings', 'the settings', '/settings', signedIn(200, 'sign-in')),
  page('(account)/search', 'the search', '/search?q=banana', everybody(200)),
  page('(account)/notes', 'their notes', '/notes', signedIn(200, 'sign-in')),
  page(
    '(account)/notes/[id]',
    "the reader's public note and its history",
    ({ publicNote }) => `/notes/${publicNote}`,
    ownerOnly(200, 404, 'sign-in'),
  ),
  page('(account)/groups', 'their groups', '/groups', signedIn(200, 'sign-in')),
  page(
    '(account)/groups/[id]',
    'a closed group of the reader',
    ({ group }) => `/groups/${group}`,
    ownerOnly(200, 404, 'sign-in'),
  ),
  page('(account)/groups/[id]', 'an open group', ({ openGroup }) => `/groups/${openGroup}`, signedIn(200, 'sign-in')),
  page(
    '(account)/groups/join/[secret]',
    'an invitation',
    ({ invitation }) => `/groups/join/${invitation}`,
    signedIn(200, 'sign-in'),
  ),
  page('(account)/notices', 'what they were told', '/notices', signedIn(200, 'sign-in')),
  page('(account)/notes/import', 'bringing notes in', '/notes/import', signedIn(200, 'sign-in')),
  page(
    '(account)/notes/import/[id]',
    "the reader's import",
    ({ noteImport }) => `/notes/import/${noteImport}`,
    ownerOnly(200, 404, 'sign-in'),
  ),
  page('(account)/following', 'what they follow', '/following', signedIn(200, 'sign-in')),
  page('(account)/tags', 'their tags', '/tags', signedIn(200, 'sign-in')),
  page(
    '(account)/tags/[tag]',
    "the reader's tag",
    ({ tagKey }) => `/tags/${encodeURIComponent(tagKey)}`,
    ownerOnly(200, 404, 'sign-in'),
  ),
]

const moderating = moderators(200, 404, 'sign-in')

const deskPages = [
  page('(desk)/desk', 'the desk', '/desk', desk(200, 404, 'sign-in')),
  page('(desk)/desk/dates', 'the dates', '/desk/dates', desk(200, 404, 'sign-in')),
  page('(desk)/desk/dates/new', 'a new date', '/desk/dates/new', desk(200, 404, 'sign-in')),
  page('(desk)/desk/dates/[slug]', 'a date', ({ event }) => `/desk/dates/${event.slug}`, desk(200, 404, 'sign-in')),
  page('(desk)/desk/figures', 'the figures', '/desk/figures', desk(200, 404, 'sign-in')),
  page('(desk)/desk/figures/new', 'a new figure', '/desk/figures/new', desk(200, 404, 'sign-in')),
  page(
    '(desk)/desk/figures/[slug]',
    'a figure',
    ({ figure }) => `/desk/figures/${figure.slug}`,
    desk(200, 404, 'sign-in'),
  ),
  page('(desk)/desk/sources', 'the sources', '/desk/sources', desk(200, 404, 'sign-in')),
  page('(desk)/desk/sources/new', 'a new source', '/desk/sources/new', desk(200, 404, 'sign-in')),
  page(
    '(desk)/desk/briefings/[id]',
    "the author's draft",
    ({ draft }) => `/desk/briefings/${draft.briefingId}?locale=en`,
    desk(200, 404, 'sign-in'),
  ),
  page(
    '(desk)/desk/briefings/[id]/publish',
    "the author's, to publish",
    ({ draft }) => `/desk/briefings/${draft.briefingId}/publish?locale=en`,
    desk(200, 404, 'sign-in'),
  ),
  page(
    '(desk)/desk/briefings/[id]/revisions',
    "the author's revisions",
    ({ draft }) => `/desk/briefings/${draft.briefingId}/revisions?locale=en`,
    desk(200, 404, 'sign-in'),
  ),
  page(
    '(desk)/desk/briefings/[id]/retract',
    "the author's briefing",
    ({ briefing }) => `/desk/briefings/${briefing.id}/retract`,
    desk(200, 404, 'sign-in'),
  ),
  page(
    '(desk)/desk/briefings/[id]',
    "the editor's briefing",
    ({ editorsBriefing }) => `/desk/briefings/${editorsBriefing.id}?locale=en`,
    { ...desk(200, 404, 'sign-in'), author: 404 },
  ),
  page('(desk)/desk/people', 'the people', '/desk/people', administratorOnly(200, 404, 'sign-in')),
  page('(desk)/desk/moderation', 'what waits', '/desk/moderation', moderating),
  page('(desk)/desk/moderation/log', 'what was decided', '/desk/moderation/log', moderating),
  page('(desk)/desk/moderation/settings', 'what holds for new accounts', '/desk/moderation/settings', {
    ...moderating,
    editor: 404,
  }),
  page(
    '(account)/groups/[id]/moderation',
    "of the reader's closed group",
    ({ group }) => `/groups/${group}/moderation`,
    ownerOnly(200, 404, 'sign-in'),
  ),
]

/** Every page. */
export const pages: Line<Call>[] = [...reading, ...accounts, ...deskPages]
