import { type Actor, hasRole, type Role } from '@/lib/accounts/actor'
import { safeNext } from '@/lib/accounts/safe-next'
import { localized, localizedParts } from '@/lib/platform/i18n/locales'
import { ownPages } from '@/lib/platform/own-pages'
import { paths } from '@/lib/platform/paths'

/** Whether a page of the signed-in part lets somebody in: `nothing` is the 404 of who may not know what is there. */
export type Admission = { kind: 'enter' } | { kind: 'nothing' } | { kind: 'elsewhere'; path: string }

const ofOneReader = new Set<string>(ownPages)
const entrances = new Set(['sign-in', 'sign-up'])

function deskRole(room: string, chamber: string): Role {
  if (room === 'people' || (room === 'moderation' && chamber === 'settings')) return 'administrator'
  return room === 'moderation' ? 'editor' : 'author'
}

/**
 * Decides by address, before anything of the page is sent: once a page streams, its status is 200 whatever it finds.
 * It lets nobody at anything: pages, actions and commands ask for themselves who is there.
 */
export function admission(url: URL, actor: Pick<Actor, 'role'> | null): Admission {
  const { locale, parts } = localizedParts(url.pathname)
  const [place = '', room = '', chamber = ''] = parts
  if (entrances.has(place) && actor) {
    const settings = localized(locale, paths.settings())
    return { kind: 'elsewhere', path: safeNext(url.searchParams.get('next'), settings) }
  }
  if (!ofOneReader.has(place)) return { kind: 'enter' }
  if (!actor) return { kind: 'elsewhere', path: localized(locale, paths.signIn(`${url.pathname}${url.search}`)) }
  const wanted = place === 'desk' ? deskRole(room, chamber) : 'reader'
  return hasRole(actor, wanted) ? { kind: 'enter' } : { kind: 'nothing' }
}
