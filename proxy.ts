import { createHash } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from '@/lib/platform/content-security-policy.mjs'
import { themeScript } from '@/lib/platform/theme-script.mjs'

const development = process.env.NODE_ENV === 'development'
const theme = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`

function policyWith(nonce: string): string {
  const policy = contentSecurityPolicy([`'nonce-${nonce}'`, theme, ...(development ? ["'unsafe-eval'"] : [])])
  // The tools of `npm run dev` style themselves in the page.
  return development ? policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") : policy
}

/** Signed-in pages are made for each request: their scripts carry a nonce. Public reading pages never come through here. */
export function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = policyWith(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = {
  matcher: [
    '/:locale(es|ru)?/(sign-in|sign-up|reset-password|search|following)',
    '/:locale(es|ru)?/(settings|notes|tags|desk|link)/:path*',
  ],
}
