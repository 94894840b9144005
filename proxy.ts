import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from '@/lib/platform/content-security-policy.mjs'

/** Signed-in pages are made for each request: their scripts carry a nonce. Public reading pages never come through here. */
export function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const development = process.env.NODE_ENV === 'development'
  const policy = contentSecurityPolicy([`'nonce-${nonce}'`, ...(development ? ["'unsafe-eval'"] : [])])
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
