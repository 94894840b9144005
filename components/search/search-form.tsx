import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { type Locale, languageNames, locales, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { TopicSummary } from '@/lib/topics/topic'

type Fields = { q: string; topic: string; country: string; from: string; to: string; language: string }

type Props = {
  locale: Locale
  /** What was typed, kept as it was. */
  fields: Fields
  /** What is wrong, by field. */
  errors: Record<string, string>
  countries: TopicSummary[]
}

/** The search form: words, and under a fold what narrows them down. A plain address comes of it. */
export function SearchForm({ locale, fields, errors, countries }: Props) {
  const t = translator(locale, 'search')
  const { q, ...filters } = fields
  const isNarrowed = Object.values(filters).some(Boolean)
  const address = localized(locale, paths.search())
  return (
    <search>
      <form action={address} className="grid gap-4">
        <div className="flex flex-wrap items-start gap-3">
          <div className="min-w-0 flex-1 basis-64">
            <TextField
              type="search"
              name="q"
              label={t('label')}
              help={t('help')}
              error={errors.q}
              defaultValue={q}
              autoComplete="off"
            />
          </div>
          <Button type="submit" kind="primary" className="mt-[1.75rem] py-[0.5rem]">
            {t('submit')}
          </Button>
        </div>
        <details open={isNarrowed}>
          <summary className="touch text-sm text-soft hover:text-ink">{t('filters')}</summary>
          <div className="mt-3 grid items-start gap-4 sm:grid-cols-2">
            <TextField
              name="topic"
              label={t('topic')}
              help={t('topicHelp')}
              error={errors.topic}
              defaultValue={filters.topic}
              autoComplete="off"
            />
            <SelectField name="country" label={t('country')} error={errors.country} defaultValue={filters.country}>
              <option value="">{t('anyCountry')}</option>
              {countries.map(({ iso2, name }) => (
                <option key={iso2} value={iso2 ?? ''}>
                  {name}
                </option>
              ))}
            </SelectField>
            <TextField type="date" name="from" label={t('from')} error={errors.from} defaultValue={filters.from} />
            <TextField type="date" name="to" label={t('to')} error={errors.to} defaultValue={filters.to} />
            <SelectField name="language" label={t('language')} error={errors.language} defaultValue={filters.language}>
              <option value="">{languageNames[locale]}</option>
              {locales
                .filter((language) => language !== locale)
                .map((language) => (
                  <option key={language} value={language}>
                    {languageNames[language]}
                  </option>
                ))}
              <option value="all">{t('everyLanguage')}</option>
            </SelectField>
            {isNarrowed ? (
              <p className="self-end pb-2 text-sm">
                <a className="link" href={address}>
                  {t('clear')}
                </a>
              </p>
            ) : null}
          </div>
        </details>
      </form>
    </search>
  )
}
