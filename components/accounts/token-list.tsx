import { AccountForm } from '@/components/accounts/account-form'
import { dateWords } from '@/components/ui/date-time'
import { EmptyState } from '@/components/ui/empty-state'
import type { FormAction } from '@/lib/accounts/form-outcome'
import type { OwnToken } from '@/lib/accounts/token'
import type { Locale } from '@/lib/platform/i18n/locales'
import { type Translate, translator } from '@/lib/platform/i18n/translate'

type Props = { tokens: OwnToken[]; locale: Locale; timeZone: string; revoke: FormAction }

function times({ expiresAt, lastUsedAt }: OwnToken, t: Translate, locale: Locale, timeZone: string): string {
  const isOver = expiresAt !== null && expiresAt <= new Date()
  const end = expiresAt
    ? t(isOver ? 'ended' : 'ends', { day: dateWords(expiresAt, locale, 'day', timeZone) })
    : t('endless')
  const use = lastUsedAt ? t('used', { at: dateWords(lastUsedAt, locale, 'minute', timeZone) }) : t('unused')
  return `${end} · ${use}`
}

/** Every token of the reader, with a button that revokes it. */
export function TokenList({ tokens, locale, timeZone, revoke }: Props) {
  const t = translator(locale, 'programs')
  if (tokens.length === 0) return <EmptyState>{t('empty')}</EmptyState>
  return (
    <ul className="mb-6 border-b border-line">
      {tokens.map((token) => (
        <li
          key={token.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3"
        >
          <div className="min-w-0 flex-1 basis-52">
            <p className="font-medium [overflow-wrap:anywhere]">
              {token.name} <span className="font-mono text-sm font-normal text-soft">…{token.hint}</span>
            </p>
            <p className="text-sm text-soft">
              {new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(token.scopes)}
            </p>
            <p className="text-sm text-soft">{times(token, t, locale, timeZone)}</p>
          </div>
          <AccountForm
            action={revoke}
            hidden={{ tokenId: token.id }}
            submit={t('revoke')}
            submitName={t('revoke_of', { name: token.name })}
            kind="plain"
            row
          />
        </li>
      ))}
    </ul>
  )
}
