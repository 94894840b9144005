import { AccountForm } from '@/components/accounts/account-form'
import { Arrival } from '@/components/ui/arrival'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { restoreOwnTag } from '@/lib/tags/actions'
import type { Tag } from '@/lib/tags/tag'

type Removed = { id: string; name: string; into: Tag | null }

type Props = { locale: Locale; removed?: Removed | null; isBack?: boolean }

/** What was just done with a tag, with the way to undo it; nothing when nothing was. */
export function TagNews({ locale, removed, isBack }: Props) {
  const t = translator(locale, 'tags')
  if (removed) {
    const { id, name, into } = removed
    return (
      <Arrival key={id}>
        <p role="status">{into ? t('merged', { name, into: into.name }) : t('deleted', { name })}</p>
        <AccountForm action={restoreOwnTag} hidden={{ id }} submit={t('undo')} kind="plain" row />
      </Arrival>
    )
  }
  if (!isBack) return null
  return (
    <Arrival key="back">
      <p role="status">{t('restored')}</p>
    </Arrival>
  )
}
