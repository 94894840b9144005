import { createHash } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import type { Actor } from '@/lib/accounts/actor'
import { admission } from '@/lib/accounts/admission'
import { sessionCookieName, unsealed } from '@/lib/accounts/session-cookie'
import { presenceBy } from '@/lib/accounts/sessions'
import { contentSecurityPolicy } from '@/lib/platform/content-security-policy.mjs'
import { localized } from '@/lib/platform/i18n/locales'
import { isOutage } from '@/lib/platform/outage'
import { themeScript } from '@/lib/platform/theme-script.mjs'

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
  try {
    return secret ? ((await presenceBy(secret))?.actor ?? null) : null
  } catch (error) {
    if (isOutage(error)) return null
    throw error
  }
}

/** Signed-in pages are made for each request: their scripts carry a nonce. Public reading pages never come through here. */
export async function proxy(request: NextRequest) {
  if (request.method === 'GET' || request.method === 'HEAD') {
    const { nextUrl } = request
    const verdict = admission(new URL(nextUrl.pathname + nextUrl.search, nextUrl), await visitorOf(request))
    if (verdict.kind === 'elsewhere') return leadTo(new URL(verdict.path, nextUrl))
    // An address that no page has: the public 404, with its status and its policy.
    if (verdict.kind === 'nothing') return NextResponse.rewrite(new URL(localized(verdict.locale, '/-/-'), nextUrl))
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
    '/:locale(es|ru)?/(sign-in|sign-up|reset-password|search|following)',
    '/:locale(es|ru)?/(settings|notes|notices|groups|tags|desk|link)/:path*',
  ],
}
