import { AccountForm } from '@/components/accounts/account-form'
import { dateWords } from '@/components/ui/date-time'
import type { FormAction } from '@/lib/accounts/form-outcome'
import type { LoggedDecision } from '@/lib/moderation/decision'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

type Props = { decisions: LoggedDecision[]; locale: Locale; timeZone: string; undo: FormAction }

/** Who decided what, why and when, the latest first. */
export function DecisionTable({ decisions, locale, timeZone, undo }: Props) {
  const t = translator(locale, 'moderation')
  return (
    <ul className="border-t border-line">
      {decisions.map((decision) => {
        const { id, kind, undid, reason, words, at, moderator, author, group, quote, isLatest } = decision
        const what = undid ? t('undid', { kind: t(`kind_${undid}`) }) : t(`kind_${kind}`)
        return (
          <li key={id} className="grid gap-x-6 gap-y-1 border-b border-line py-3 md:grid-cols-[14rem_12rem_1fr_auto]">
            <time dateTime={at} className="text-sm leading-6 text-soft">
              {dateWords(at, locale, 'minute', timeZone)}
            </time>
            <p className="[overflow-wrap:anywhere]">
              <span className="font-medium">{moderator ?? t('somebody')}</span>{' '}
              <span className="text-soft">{what}</span>
            </p>
            <div className="grid gap-1 [overflow-wrap:anywhere]">
              <p>
                {t('note_by', { author: author ?? t('somebody') })}
                {group ? <span className="text-soft"> · {group}</span> : null}
              </p>
              <p className="font-serif text-soft">{quote ?? t('note_gone')}</p>
              {reason || words ? (
                <p className="text-sm">
                  {reason ? t(`reason_${reason}`) : ''}
                  {reason && words ? ': ' : ''}
                  {words}
                </p>
              ) : null}
            </div>
            {isLatest ? (
              <AccountForm
                action={undo}
                hidden={{ decision: id }}
                submit={t('undo')}
                submitName={t('do_of', { action: t('undo'), author: author ?? t('somebody') })}
                kind="quiet"
                row
              />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
