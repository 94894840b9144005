import { safeNext } from '@/lib/accounts/safe-next'

const ownPages = /^(?:\/(?:es|ru))?\/(?:sign-in|sign-up|reset-password|link)(?:\/|$)/

/** The page of this site that a request came from, to go back to after signing in; '' when there is none worth it. */
export function cameFrom(headers: Pick<Headers, 'get'>): string {
  const referer = headers.get('referer') ?? ''
  if (!URL.canParse(referer)) return ''
  const { host, pathname, search } = new URL(referer)
  if (host !== headers.get('host') || ownPages.test(pathname)) return ''
  return safeNext(`${pathname}${search}`, '')
}
