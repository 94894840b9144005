import { type Actor, hasRole } from '@/lib/accounts/actor'
import { safeNext } from '@/lib/accounts/safe-next'
import { defaultLocale, isLocale, type Locale, localized } from '@/lib/platform/i18n/locales'
import { ownPages } from '@/lib/platform/own-pages'
import { paths } from '@/lib/platform/paths'

/** Whether a page of the signed-in part lets somebody in: `nothing` is the 404 of who may not know what is there. */
export type Admission = { kind: 'enter' } | { kind: 'nothing'; locale: Locale } | { kind: 'elsewhere'; path: string }

const ofOneReader = new Set<string>(ownPages)
const entrances = new Set(['sign-in', 'sign-up'])

/**
 * Decides by address, before anything of the page is sent: once a page streams, its status is 200 whatever it finds.
 * It lets nobody at anything: pages, actions and commands ask for themselves who is there.
 */
export function admission(url: URL, actor: Pick<Actor, 'role'> | null): Admission {
  const [, first = '', ...rest] = url.pathname.split('/')
  const locale = isLocale(first) ? first : defaultLocale
  const [place = '', room = ''] = isLocale(first) ? rest : [first, ...rest]
  if (entrances.has(place) && actor) {
    const settings = localized(locale, paths.settings())
    return { kind: 'elsewhere', path: safeNext(url.searchParams.get('next'), settings) }
  }
  if (!ofOneReader.has(place)) return { kind: 'enter' }
  if (!actor) return { kind: 'elsewhere', path: localized(locale, paths.signIn(`${url.pathname}${url.search}`)) }
  const wanted = place === 'desk' ? (room === 'people' ? 'administrator' : 'author') : 'reader'
  return hasRole(actor, wanted) ? { kind: 'enter' } : { kind: 'nothing', locale }
}
