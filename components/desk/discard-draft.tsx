import { dropDraft } from '@/lib/briefings/actions'
import type { BriefingAtDesk } from '@/lib/briefings/desk-lists'
import type { Draft } from '@/lib/briefings/draft'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { ActionForm } from './action-form'

type Props = { briefing: BriefingAtDesk; draft: Draft; locale: Locale; isNew: boolean }

/** Gives a draft up, after it was said what is lost. Nothing where nothing was saved. */
export function DiscardDraft({ briefing, draft, locale, isNew }: Props) {
  const t = translator(locale, 'desk')
  if (!draft.isUnpublished || draft.version === 0) return null
  return (
    <details className="mt-10 max-w-xl text-sm">
      <summary className="touch text-soft hover:text-ink">{t('discard')}</summary>
      <ActionForm
        action={dropDraft}
        submit={t('discardConfirm')}
        busy={t('busy')}
        kind="danger"
        hidden={{ briefingId: briefing.id, locale: draft.locale, version: draft.version }}
        className="mt-3 grid gap-3"
      >
        <p>{isNew ? t('discardNewHelp') : t('discardHelp')}</p>
      </ActionForm>
    </details>
  )
}
