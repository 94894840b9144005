import { signOutHere } from '@/lib/accounts/session'
import { handler } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'
import { localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { localeOf } from '@/lib/platform/request'

/** Ends this browser's session and goes home. A plain form's target, so that public pages need no script for it. */
export const POST = handler(async (request: Request) => {
  await signOutHere()
  const location = `${publicOrigin()}${localized(localeOf(request.headers), paths.home())}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
})
