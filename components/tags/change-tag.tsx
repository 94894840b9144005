import { AccountForm } from '@/components/accounts/account-form'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { deleteOwnTag, mergeOwnTags, renameOwnTag } from '@/lib/tags/actions'
import { type Tag, tagLimits } from '@/lib/tags/tag'

/** What can be done with a tag: another name, one tag of two, or none. */
export function ChangeTag({ tag, others, locale }: { tag: Tag; others: Tag[]; locale: Locale }) {
  const t = translator(locale, 'tags')
  const hidden = { id: tag.id }
  const choices = [
    { value: '', label: t('merge_choose') },
    ...others.map((other) => ({ value: other.id, label: other.name })),
  ]
  return (
    <Section title={t('change')}>
      <div className="grid gap-8">
        <AccountForm
          action={renameOwnTag}
          hidden={hidden}
          lines={[
            { name: 'name', label: t('new_name'), value: tag.name, maxLength: tagLimits.length, autoComplete: 'off' },
          ]}
          submit={t('rename')}
          kind="plain"
        />
        {others.length > 0 ? (
          <AccountForm
            action={mergeOwnTags}
            hidden={hidden}
            lines={[{ name: 'into', label: t('merge'), help: t('merge_help', { name: tag.name }), choices }]}
            submit={t('merge_button')}
            kind="plain"
          />
        ) : null}
        <div className="grid gap-2">
          <p className="text-sm text-soft">{t('delete_help')}</p>
          <AccountForm action={deleteOwnTag} hidden={hidden} submit={t('delete')} kind="danger" />
        </div>
      </div>
    </Section>
  )
}
