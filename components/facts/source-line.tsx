import type { Source } from '@/lib/facts/source'
import type { Locale } from '@/lib/platform/i18n/locales'

/** A source in one line: author, title, publisher, date. Linked only when its address is known. */
export function SourceLine({ source, locale }: { source: Source; locale: Locale }) {
  const { author, title, publisher, published, url } = source
  const after = [publisher === title ? '' : publisher, published].filter(Boolean).join(', ')
  return (
    <>
      {author ? `${author}. ` : null}
      {url ? (
        <a href={url} rel="noopener external" className="link text-ink pointer-coarse:py-3.5">
          {title}
        </a>
      ) : (
        <cite className="text-ink not-italic" lang={locale === 'en' ? undefined : 'en'}>
          {title}
        </cite>
      )}
      {after ? `, ${after}` : null}.
    </>
  )
}
