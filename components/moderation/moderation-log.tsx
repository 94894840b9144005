import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SelectField } from '@/components/ui/field'
import type { FormAction } from '@/lib/accounts/form-outcome'
import { moderationReasons } from '@/lib/annotations/treatment'
import { decisionKinds } from '@/lib/moderation/decision'
import type { DecisionLog } from '@/lib/moderation/log'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { DecisionTable } from './decision-table'

type Props = {
  log: DecisionLog
  /** The filters as the address has them. */
  asked: Record<string, string | undefined>
  moderators: { id: string; name: string }[]
  path: string
  locale: Locale
  timeZone: string
  undo: FormAction
}

/** The log of decisions with its filters; all of it works by address. */
export function ModerationLog({ log, asked, moderators, path, locale, timeZone, undo }: Props) {
  const t = translator(locale, 'moderation')
  const { before, ...filters } = asked
  const kept = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const page = (cursor?: string) => {
    const query = new URLSearchParams([...kept, ...(cursor ? [['before', cursor]] : [])])
    return query.size > 0 ? `${path}?${query}` : path
  }
  const option = (value: string, label: string) => (
    <option key={value} value={value}>
      {label}
    </option>
  )
  return (
    <>
      <p className="mb-4 text-soft">{t('log_lead')}</p>
      <form action={path} className="mb-5 flex flex-wrap items-end gap-3">
        {asked.note ? <input type="hidden" name="note" value={asked.note} /> : null}
        <SelectField name="kind" label={t('what')} defaultValue={asked.kind ?? ''}>
          {option('', t('any_kind'))}
          {[...decisionKinds, 'undo'].map((kind) => option(kind, t(`kind_${kind}`)))}
        </SelectField>
        <SelectField name="reason" label={t('why')} defaultValue={asked.reason ?? ''}>
          {option('', t('any_reason'))}
          {moderationReasons.map((reason) => option(reason, t(`reason_${reason}`)))}
        </SelectField>
        <SelectField name="moderator" label={t('who')} defaultValue={asked.moderator ?? ''}>
          {option('', t('anybody'))}
          {moderators.map(({ id, name }) => option(id, name))}
        </SelectField>
        <Button type="submit">{t('filter')}</Button>
      </form>
      {log.decisions.length === 0 ? (
        <EmptyState>{kept.length > 0 ? t('log_empty') : t('log_none')}</EmptyState>
      ) : (
        <DecisionTable decisions={log.decisions} locale={locale} timeZone={timeZone} undo={undo} />
      )}
      <p className="flex gap-6 py-4 text-sm">
        {before ? (
          <a className="link" href={page()}>
            {t('latest')}
          </a>
        ) : null}
        {log.next ? (
          <a className="link" rel="next" href={page(log.next)}>
            {t('earlier')}
          </a>
        ) : null}
      </p>
    </>
  )
}
