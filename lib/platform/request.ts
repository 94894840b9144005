import { defaultLocale, type Locale, locales, localizedParts } from './i18n/locales'

function fromPath(address: string | null): Locale | undefined {
  if (!address) return undefined
  try {
    return localizedParts(new URL(address, 'http://localhost').pathname).locale
  } catch {
    return undefined
  }
}

function fromAcceptLanguage(header: string | null): Locale {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.find((language): language is Locale => locales.some((locale) => locale === language)) ?? defaultLocale
}

/** The language to answer in: that of the page the request came from, else the first one the client accepts. */
export function localeOf(headers: Pick<Headers, 'get'>): Locale {
  return fromPath(headers.get('referer')) ?? fromAcceptLanguage(headers.get('accept-language'))
}

/**
 * Whether a browser sent this from another site. Route handlers that change state by cookie refuse those;
 * programs send neither header and carry no cookie, and where a bearer token stands no cookie is looked at.
 */
export function isCrossSite(headers: Pick<Headers, 'get'>): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('origin')
  if (!origin) return false
  try {
    return new URL(origin).host !== headers.get('host')
  } catch {
    return true
  }
}

/** Begins every token's secret: what a program sends is known as ours, and scanners find what was published by mistake. */
export const tokenPrefix = 'puente_'

/** The token of ours in a Bearer authorization (RFC 6750), good or not; null when there is none. */
export function bearerIn(headers: Pick<Headers, 'get'>): string | null {
  const [, secret = ''] = /^Bearer +([\w-]{1,200})$/i.exec(headers.get('authorization') ?? '') ?? []
  return secret.startsWith(tokenPrefix) ? secret : null
}

/** The client's address: of the socket, or the last hop's report when `PUENTE_TRUST_PROXY` is 1. Set by the server, never by the client. */
export function addressOf(headers: Pick<Headers, 'get'>): string {
  return headers.get('x-puente-address') ?? 'unknown'
}
