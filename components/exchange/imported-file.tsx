import { AccountForm } from '@/components/accounts/account-form'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/accounts/form-outcome'
import { goodOutcomes, type ImportOutcome } from '@/lib/exchange/import-outcome'
import type { ImportItem, NoteImport } from '@/lib/exchange/import-reports'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { LeftOut, OutcomeCounts } from './import-outcomes'

type Props = {
  found: NoteImport
  counts: { outcome: ImportOutcome; count: number }[]
  left: ImportItem[]
  locale: Locale
  action: FormAction
}

/** What became, or would become, of a file that was read, and the form that brings its notes in. */
export function ImportedFile({ found, counts, left, locale, action }: Props) {
  const t = translator(locale, 'exchange')
  const { id, state, problem, encoding } = found
  const ready = counts.find(({ outcome }) => outcome === 'ready')?.count ?? 0
  const notGood = counts.filter(({ outcome }) => !goodOutcomes.has(outcome)).reduce((sum, { count }) => sum + count, 0)
  const seenBy = [
    { value: 'me', label: t('in.seen_by_me') },
    { value: 'file', label: t('in.seen_by_file') },
  ]
  if (state === 'failed') {
    return (
      <div className="grid justify-items-start gap-4">
        <p className="max-w-[44rem]">{t(`failed.${problem as 'empty'}`)}</p>
        <ButtonLink href={localized(locale, paths.notesImports())}>{t('in.another')}</ButtonLink>
      </div>
    )
  }
  return (
    <div className="grid gap-8">
      <OutcomeCounts counts={counts} locale={locale} />
      {encoding.startsWith('windows') ? <p className="text-sm text-soft">{t('in.encoding', { encoding })}</p> : null}
      {state === 'ready' && ready > 0 ? (
        <AccountForm
          action={action}
          hidden={{ id }}
          lines={[{ name: 'seenBy', label: t('in.seen_by'), choices: seenBy }]}
          submit={t('in.bring', { count: ready })}
        />
      ) : null}
      <div className="flex flex-wrap gap-3">
        {state === 'done' ? <ButtonLink href={localized(locale, paths.notes())}>{t('in.to_notes')}</ButtonLink> : null}
        <ButtonLink kind="quiet" href={paths.noteImportReport(id)} download>
          {t('in.report')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={localized(locale, paths.notesImports())}>
          {t('in.another')}
        </ButtonLink>
      </div>
      {left.length > 0 ? <LeftOut items={left} all={notGood} locale={locale} /> : null}
    </div>
  )
}
