import { AccountForm } from '@/components/accounts/account-form'
import type { FormAction } from '@/lib/accounts/form-outcome'
import type { SavedFilter } from '@/lib/annotations/saved-filters'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = {
  locale: Locale
  filters: SavedFilter[]
  /** The search that is shown, as it stands in the address; empty when all notes are. */
  query: string
  save: FormAction
  forget: FormAction
}

/** The searches that a reader keeps, each a link, and the form that keeps the one that is shown. */
export function SavedFilters({ locale, filters, query, save, forget }: Props) {
  const t = translator(locale, 'notebook')
  const path = localized(locale, paths.notes())
  const isKept = filters.some((filter) => filter.query === query)
  if (filters.length === 0 && query === '') return null
  return (
    <div className="grid gap-3">
      {filters.length > 0 ? (
        <nav aria-label={t('saved')}>
          <h2 className="text-sm font-semibold">{t('saved')}</h2>
          <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
            {filters.map(({ id, name, query: kept }) => (
              <li key={id} className="flex items-center">
                <a
                  href={`${path}?${kept}`}
                  aria-current={kept === query ? 'page' : undefined}
                  className="link touch text-sm"
                >
                  {name}
                </a>
                <AccountForm
                  action={forget}
                  hidden={{ id, query }}
                  submit={t('forget')}
                  submitName={t('forget_named', { name })}
                  kind="quiet"
                  row
                />
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {query !== '' && !isKept ? (
        <details>
          <summary className="touch text-sm font-medium">{t('keep')}</summary>
          <div className="mt-3">
            <AccountForm
              action={save}
              hidden={{ query }}
              lines={[{ name: 'name', label: t('name'), maxLength: 80, help: t('name_help') }]}
              submit={t('keep_button')}
              kind="plain"
            />
          </div>
        </details>
      ) : null}
    </div>
  )
}
