import { type Locale, localizedParts } from '@/lib/platform/i18n/locales'

/** The edition, and the revision where one is named, that an address of ours leads to. */
export type OwnAddress = { slug: string; locale: Locale; revision: number | null }

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Reads the address of a briefing's page; null for other sites and pages. Scheme, `www.`, query and fragment do not matter. */
export function ownAddress(address: string, origin: string): OwnAddress | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, pathname } = new URL(address)
  const bare = (name: string) => name.replace(/^www\./, '')
  if (!/^https?:$/.test(protocol) || bare(host) !== bare(new URL(origin).host)) return null
  const { locale, parts } = localizedParts(pathname)
  const [place, slug = '', part, number = ''] = parts
  if (place !== 'briefings' || !slugShape.test(slug) || slug.length > 120) return null
  const revision = part === 'revisions' && /^\d{1,6}$/.test(number) ? Number(number) : null
  return { slug, locale, revision }
}

/** The id of one of our own annotations that its address names; null for any other. */
export function ownAnnotationId(address: string, origin: string): string | null {
  const [, id] =
    /^\/annotations\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
      address.startsWith(`${origin}/`) ? address.slice(origin.length) : '',
    ) ?? []
  return id ?? null
}
