import { localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'

type Entry = { method: string; url: string; desc: string }

/** Every call that clients can make, by its name; `:name` stands for a part of the address. */
export function callsAt(origin: string) {
  const call = (method: string, path: string, desc: string): Entry => ({
    method,
    url: `${origin}${paths.hypothesis(path)}`,
    desc,
  })
  return {
    links: call('GET', 'links', 'Addresses of pages'),
    search: call('GET', 'search', 'Search for annotations'),
    annotation: {
      create: call('POST', 'annotations', 'Make an annotation or a reply'),
      read: call('GET', 'annotations/:id', 'One annotation'),
      update: call('PATCH', 'annotations/:id', 'Change an annotation of one’s own'),
      delete: call('DELETE', 'annotations/:id', 'Take back an annotation of one’s own'),
      flag: call('PUT', 'annotations/:id/flag', 'Tell the moderators of an annotation'),
    },
    profile: {
      read: call('GET', 'profile', 'Who the token stands for'),
      update: call('PATCH', 'profile', 'Change what the client keeps for its reader'),
      groups: { read: call('GET', 'profile/groups', 'The groups that one is in') },
    },
    groups: { read: call('GET', 'groups', 'The groups in which one can annotate a page') },
    group: {
      read: call('GET', 'groups/:id', 'One group'),
      members: { read: call('GET', 'groups/:pubid/members', 'Who is in a group') },
      member: { delete: call('DELETE', 'groups/:pubid/members/:userid', 'Leave a group, or take somebody out') },
    },
    analytics: { events: { create: call('POST', 'analytics/events', 'Is answered and not kept') } },
  }
}

/** The pages that clients link to, by the names they have for them. */
export function linksAt(origin: string): Record<string, string> {
  const at = (path: string) => origin + path
  return {
    'account.settings': at(paths.settings()),
    'forgot-password': at(paths.resetPassword()),
    'groups.new': at(paths.groups()),
    'oauth.authorize': at(localized('en', paths.authorize())),
    'oauth.revoke': at(paths.hypothesis('revoke')),
    'search.tag': at(paths.tag(':tag')).replace('%3Atag', ':tag'),
    signup: at(paths.signUp()),
    // People have no pages here: what somebody has written in public, as the search answers it.
    user: `${at(paths.hypothesis('search'))}?user=:user`,
  }
}
