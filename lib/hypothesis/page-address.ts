import { type Locale, localized, localizedParts } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { Slug } from '@/lib/platform/untrusted'

/** A briefing's page: its edition, and the revision when the page is that of one revision (null: of the current one). */
export type BriefingPage = { slug: string; locale: Locale; number: number | null }

const revisionNumber = /^[1-9]\d{0,5}$/

/**
 * The briefing whose page an address is, in whatever way it is written: with or without a language, a slash at the end, a
 * query or a fragment, by http or https. Null for any other page of this site, and for other sites.
 */
export function briefingPageAt(address: string, origin: string): BriefingPage | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || url.host !== new URL(origin).host) return null
  const { locale, parts } = localizedParts(`/${url.pathname.split('/').filter(Boolean).join('/')}`)
  const [place, slug, revisions, number, ...rest] = parts
  if (place !== 'briefings' || rest.length > 0 || !Slug.safeParse(slug).success || slug === undefined) return null
  if (revisions === undefined) return { slug, locale, number: null }
  if (revisions !== 'revisions' || !revisionNumber.test(number ?? '')) return null
  return { slug, locale, number: Number(number) }
}

/** The address of a briefing's page, without a slash at its end. */
export function addressOfPage({ slug, locale, number }: BriefingPage, origin: string): string {
  return origin + localized(locale, number === null ? paths.briefing(slug) : paths.revision(slug, number))
}
