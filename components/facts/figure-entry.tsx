import type { Figure } from '@/lib/facts/figure'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths, topicPath } from '@/lib/platform/paths'
import { figureAnchor } from './record-anchors'
import { SourceLine } from './source-line'

type Use = { slug: string; title: string }

/** All that makes a figure checkable: value, what it measures, of whom and when, caveat, source, where it is used. */
export function FigureEntry({ figure, locale, usedIn = [] }: { figure: Figure; locale: Locale; usedIn?: Use[] }) {
  const t = translator(locale, 'reading')
  return (
    <li id={figureAnchor(figure.slug)} className="entry py-4">
      <p className="font-serif text-xl font-semibold lining-nums">{figure.printed}</p>
      <p className="text-ink">
        {figure.metric}
        {figure.counterpart ? <span className="text-soft"> → {figure.counterpart}</span> : null}
      </p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm text-soft">
        <dt>{t('of')}</dt>
        <dd>
          <a className="link text-ink" href={localized(locale, topicPath(figure.subject))}>
            {figure.subject.name}
          </a>
        </dd>
        {figure.period ? (
          <>
            <dt>{t('period')}</dt>
            <dd className="text-ink">{figure.period}</dd>
          </>
        ) : null}
        {figure.caveat ? (
          <>
            <dt>{t('caveat')}</dt>
            <dd className="text-ink">{figure.caveat}</dd>
          </>
        ) : null}
        <dt>{t('source')}</dt>
        <dd>
          <SourceLine source={figure.source} locale={locale} />
        </dd>
        {usedIn.length > 0 ? (
          <>
            <dt>{t('usedIn')}</dt>
            <dd>
              <ul>
                {usedIn.map((use) => (
                  <li key={use.slug} className="pb-1">
                    <a className="link text-ink" href={localized(locale, paths.briefing(use.slug))}>
                      {use.title}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        ) : null}
      </dl>
    </li>
  )
}
