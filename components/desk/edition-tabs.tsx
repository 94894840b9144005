import { createEdition } from '@/lib/briefings/actions'
import type { BriefingAtDesk } from '@/lib/briefings/desk-lists'
import { type Locale, locales, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { ActionForm } from './action-form'

/** The editions of a briefing: those there are, to be opened, and those that can be started. */
export function EditionTabs({ briefing, open, locale }: { briefing: BriefingAtDesk; open: Locale; locale: Locale }) {
  const t = translator(locale, 'desk')
  const missing = locales.filter((language) => !briefing.editions.some((edition) => edition.locale === language))
  const address = (path: string, language: Locale) => `${localized(locale, path)}?locale=${language}`
  const edition = briefing.editions.find((each) => each.locale === open)
  return (
    <nav aria-label={t('editions')} className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
      {briefing.editions.map((each) => (
        <a
          key={each.locale}
          href={address(paths.deskBriefing(briefing.id), each.locale)}
          aria-current={each.locale === open ? 'page' : undefined}
          className="touch text-soft no-underline aria-[current]:text-ink aria-[current]:underline"
        >
          {t(each.locale)}
        </a>
      ))}
      {edition && edition.number > 0 ? (
        <>
          <a className="touch link" href={address(paths.deskRevisions(briefing.id), open)}>
            {t('revisions')}
          </a>
          <a className="touch link" href={localized(open, paths.briefing(briefing.slug))}>
            {t('viewPage')}
          </a>
          {briefing.retraction ? null : (
            <a className="touch link" href={localized(locale, paths.deskRetract(briefing.id))}>
              {t('retractAction')}
            </a>
          )}
        </>
      ) : null}
      {missing.length > 0 && !briefing.retraction ? (
        <details className="relative">
          <summary className="touch text-soft hover:text-ink">{t('startEditionMenu')}</summary>
          <div className="absolute right-0 z-20 mt-1 grid w-80 gap-3 rounded-sm border border-line bg-raised p-4">
            <p className="text-soft">{t('startEditionHelp')}</p>
            {missing.map((language) => (
              <ActionForm
                key={language}
                action={createEdition}
                submit={t('startEdition', { language: t(`in_${language}`) })}
                busy={t('busy')}
                kind="plain"
                hidden={{ briefingId: briefing.id, locale: language }}
              />
            ))}
          </div>
        </details>
      ) : null}
    </nav>
  )
}
