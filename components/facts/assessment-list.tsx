import { Section } from '@/components/ui/section'
import type { Assessment } from '@/lib/facts/judgement'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { SourceLine } from './source-line'

/** Judgements with whoever holds them and whether they came true. Nothing when none is recorded. */
export function AssessmentList({ assessments, locale }: { assessments: Assessment[]; locale: Locale }) {
  const t = translator(locale, 'reading')
  if (assessments.length === 0) return null
  return (
    <Section title={t('assessments')}>
      <p className="mb-2 text-sm text-soft">{t('assessmentsTold')}</p>
      <ul className="divide-y divide-line">
        {assessments.map((assessment) => (
          <li key={assessment.slug} className="entry py-3">
            <p className="font-serif text-lg leading-snug">{assessment.text}</p>
            <p className="mt-1 text-sm text-soft">
              {t('heldBy', { names: assessment.heldBy })} · {t(`assessment_${assessment.status}`)}.{' '}
              <SourceLine source={assessment.source} locale={locale} />
            </p>
            {assessment.resolution ? <p className="mt-1 text-sm">{assessment.resolution}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
