import { DateTime } from '@/components/ui/date-time'
import { Section } from '@/components/ui/section'
import type { BriefingUse } from '@/lib/facts/desk-records'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Step = { id: number; what: string; reason: string; at: string; by: string | null }

/** What was done to a record, newest first: what, why, when and by whom. */
export function RecordHistory({ steps, locale }: { steps: Step[]; locale: Locale }) {
  const t = translator(locale, 'desk')
  if (steps.length === 0) return null
  return (
    <Section title={t('history')} id="history">
      <ol className="grid gap-3">
        {steps.map((step) => (
          <li key={step.id}>
            <p>{step.what}</p>
            {step.reason ? <p className="font-serif text-lg leading-snug">{step.reason}</p> : null}
            <p className="text-sm text-soft">
              <DateTime at={step.at} locale={locale} style="minute" />
              {step.by ? `, ${step.by}` : ''}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** The briefings that print a record, each with its way to the desk. */
export function UsedIn({ uses, locale }: { uses: BriefingUse[]; locale: Locale }) {
  const t = translator(locale, 'desk')
  return (
    <Section title={t('usedIn')} id="used-in">
      {uses.length === 0 ? <p className="text-soft">{t('usedNowhere')}</p> : null}
      <ul className="grid gap-1">
        {uses.map((use) => (
          <li key={`${use.id} ${use.locale}`}>
            <a
              className="link"
              href={`${localized(locale, paths.deskBriefing(use.id))}?locale=${use.locale}`}
              lang={use.locale}
            >
              {use.title}
            </a>{' '}
            <span className="text-sm text-soft">{t(use.locale)}</span>
          </li>
        ))}
      </ul>
      {uses.length > 0 ? <p className="mt-2 text-sm text-soft">{t('usedInHelp')}</p> : null}
    </Section>
  )
}
