import { createHash } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { foundAt } from '@/app/[locale]/found-at'
import type { Actor } from '@/lib/accounts/actor'
import { admission } from '@/lib/accounts/admission'
import { sessionCookieName, unsealed } from '@/lib/accounts/session-cookie'
import { presenceBy } from '@/lib/accounts/sessions'
import { NotesFilter, sentFilter } from '@/lib/annotations/schema'
import { answerWith } from '@/lib/platform/answering.mjs'
import { contentSecurityPolicy } from '@/lib/platform/content-security-policy.mjs'
import { connections } from '@/lib/platform/database'
import { failurePage } from '@/lib/platform/failure-page'
import { localized, localizedParts } from '@/lib/platform/i18n/locales'
import { isOutage } from '@/lib/platform/outage'
import { paths } from '@/lib/platform/paths'
import { themeScript } from '@/lib/platform/theme-script.mjs'
import { SearchForm, sentFields } from '@/lib/search/schema'

const development = process.env.NODE_ENV === 'development'
const theme = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`

function policyWith(nonce: string): string {
  const policy = contentSecurityPolicy([`'nonce-${nonce}'`, theme, ...(development ? ["'unsafe-eval'"] : [])])
  // The tools of `npm run dev` style themselves in the page.
  return development ? policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") : policy
}

async function visitorOf(request: NextRequest): Promise<Actor | null> {
  const cookie = request.cookies.get(sessionCookieName())
  const secret = cookie ? await unsealed(cookie.value) : null
  if (secret) return (await presenceBy(secret))?.actor ?? null
  // Every page that comes through here reads from the store: better to know before anything of it is sent.
  await connections().query('SELECT 1')
  return null
}

/** Whether the page can make sense of what its address asks; where it cannot, it says why and keeps what was typed. */
function isReadable({ pathname, searchParams }: URL): boolean {
  const sent = Object.fromEntries(
    [...searchParams.keys()].map((name) => {
      const [value, ...others] = searchParams.getAll(name)
      return [name, others.length > 0 ? [value ?? '', ...others] : value]
    }),
  )
  const path = `/${localizedParts(pathname).parts.join('/')}`
  if (path === paths.search()) return SearchForm.safeParse(sentFields(sent)).success
  return path !== paths.notes() || NotesFilter.safeParse(sentFilter(sent)).success
}

function outage(path: string): NextResponse {
  const { status, headers, body } = failurePage(path, true)
  return new NextResponse(body, { status, headers })
}

/** Signed-in pages are made for each request: their scripts carry a nonce. Public reading pages never come through here. */
export async function proxy(request: NextRequest) {
  if (request.method === 'GET' || request.method === 'HEAD') {
    const { nextUrl } = request
    const visitor = await visitorOf(request).catch((error: unknown) => {
      if (isOutage(error)) return undefined
      throw error
    })
    if (visitor === undefined) return outage(nextUrl.pathname)
    const verdict = admission(new URL(nextUrl.pathname + nextUrl.search, nextUrl), visitor)
    if (verdict.kind === 'elsewhere') return leadTo(new URL(verdict.path, nextUrl))
    // An address that no page has: the public 404, with its status and its policy.
    const found = verdict.kind === 'nothing' ? 'nothing' : await foundAt(nextUrl, visitor)
    if (found === 'nothing')
      return NextResponse.rewrite(new URL(localized(localizedParts(nextUrl.pathname).locale, '/-/-'), nextUrl))
    if (found === 'gone') answerWith(410)
    else if (!isReadable(nextUrl)) answerWith(400)
  }
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = policyWith(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

function leadTo(url: URL): NextResponse {
  const response = NextResponse.redirect(url, 307)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

export const config = {
  matcher: [
    '/:locale(es|ru)?/(settings|notes|notices|groups|tags|following|desk|authorize)/:path*',
    '/:locale(es|ru)?/(sign-in|sign-up|reset-password|search|link)/:path*',
  ],
}
