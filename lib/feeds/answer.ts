import { FeedSecret } from '@/lib/accounts/schema'
import type { FeedScope } from '@/lib/accounts/token'
import { addresseeOf } from '@/lib/accounts/tokens'
import { isUnmodified } from '@/lib/platform/cache/conditional'
import { isLocale, type Locale } from '@/lib/platform/i18n/locales'
import { Slug } from '@/lib/platform/untrusted'
import { followedDocument } from './followed'
import { type Written, writtenArchive } from './queries'

const freshness = 'public, max-age=300, stale-while-revalidate=3600'
// Readable in a browser: the stylesheet of our own site and nothing else.
const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// Kept by no shared cache; scripts/serve.ts sees to it that the address, a secret, is told to no other site.
const secretly = { 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' }

function refusal(status: 404 | 410, words: string): Response {
  const headers = { ...secretly, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(`${words}\n`, { status, headers })
}

/** A document, or 304 without a body for who has it already (RFC 9110 §13), or 404. */
export function answerWith(
  written: Written | null,
  headers: Pick<Headers, 'get'>,
  kept: Record<string, string> = { 'cache-control': freshness },
): Response {
  if (!written) return refusal(404, 'Not found')
  const { body, contentType, language, etag, modifiedAt } = written
  const answer = {
    etag,
    ...(modifiedAt ? { 'last-modified': new Date(modifiedAt).toUTCString() } : {}),
    ...kept,
    vary: 'accept-encoding',
    'content-language': language,
    'content-security-policy': policy,
  }
  const asked = {
    'if-none-match': headers.get('if-none-match') ?? undefined,
    'if-modified-since': headers.get('if-modified-since') ?? undefined,
  }
  if (isUnmodified(asked, answer)) return new Response(null, { status: 304, headers: answer })
  return new Response(body, { headers: { ...answer, 'content-type': contentType } })
}

type Context = { params: Promise<{ locale: string; slug?: string }> }

/** The route handler of a document about everything, or about the topic that the address names. */
export function documentRoute(write: (slug: string | null, locale: Locale) => Promise<Written | null>) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const { locale, slug } = await params
    const { headers } = request
    if (!isLocale(locale) || (slug !== undefined && !Slug.safeParse(slug).success)) return answerWith(null, headers)
    return answerWith(await write(slug ?? null, locale), headers)
  }
}

const followedFile = /^following\.([a-z]{1,5})$/
const scopeOf = (ending: string): FeedScope =>
  ending === 'ics' ? 'feeds:calendar' : ending === 'opml' ? 'feeds:opml' : 'feeds:following'

/** The route handler of a reader's own documents behind a secret: 410 once it was revoked, 404 for what it does not open. */
export async function followedRoute(
  request: Request,
  { params }: { params: Promise<{ secret: string; file: string }> },
): Promise<Response> {
  const { secret, file } = await params
  const ending = followedFile.exec(file)?.[1]
  const addressee = ending && FeedSecret.safeParse(secret).success ? await addresseeOf(secret) : null
  if (addressee === 'gone') return refusal(410, 'This address was withdrawn. A new one is made under Settings.')
  if (!ending || !addressee?.scopes.includes(scopeOf(ending))) return refusal(404, 'Not found')
  const { id: userId, locale } = addressee.actor
  return answerWith(await followedDocument({ userId, locale, secret }, ending), request.headers, secretly)
}

const archiveFile = /^([1-9]\d{0,5})\.atom$/

/** The route handler of a topic's archive documents, `1.atom` the oldest. */
export async function archiveRoute(
  request: Request,
  { params }: { params: Promise<{ locale: string; slug: string; file: string }> },
): Promise<Response> {
  const { locale, slug, file } = await params
  const number = archiveFile.exec(file)?.[1]
  const isAddress = isLocale(locale) && Slug.safeParse(slug).success && number !== undefined
  return answerWith(isAddress ? await writtenArchive(slug, locale, Number(number)) : null, request.headers)
}
