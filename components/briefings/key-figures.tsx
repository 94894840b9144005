import { figureAnchor } from '@/components/facts/record-anchors'
import type { Figure } from '@/lib/facts/figure'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

const most = 4

/** The first figures of a briefing in a row: value, what it is, and whether it comes with a caveat. */
export function KeyFigures({ figures, locale }: { figures: Figure[]; locale: Locale }) {
  const t = translator(locale, 'reading')
  if (figures.length === 0) return null
  return (
    <section aria-label={t('keyFigures')} className="mt-7 border-y border-line">
      <ul className="grid grid-cols-2 gap-x-6 gap-y-4 py-4 sm:flex sm:flex-wrap sm:gap-x-10">
        {figures.slice(0, most).map((figure) => (
          <li key={figure.slug} className="max-w-[15rem]">
            <a
              href={`#${figureAnchor(figure.slug)}`}
              data-record=""
              className="bound touch font-serif text-lg leading-tight sm:text-xl font-semibold lining-nums"
            >
              {figure.printed}
            </a>
            <p className="mt-1 text-xs text-soft">
              {figure.metric}
              {figure.counterpart ? ` → ${figure.counterpart}` : ''}
              {figure.caveat ? <span className="block italic">{t('withCaveat')}</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
