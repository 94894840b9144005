import { AccountForm } from '@/components/accounts/account-form'
import { buttonLook } from '@/components/ui/button'
import { deleteNote, restoreDeletedNote } from '@/lib/annotations/actions'
import type { AnnotationInBriefing } from '@/lib/annotations/annotation'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = {
  note: AnnotationInBriefing
  /** The filters of the list, which stay. */
  query: string
  isDeleted: boolean
  locale: Locale
}

/** What can be done with a note of one's own in the list of them. */
export function NoteWays({ note, query, isDeleted, locale }: Props) {
  const t = translator(locale, 'annotations')
  const quote = note.quote.slice(0, 60)
  const hidden = { id: note.id, query }
  if (isDeleted) {
    return (
      <AccountForm
        action={restoreDeletedNote}
        hidden={hidden}
        submit={t('page.bring_back')}
        submitName={t('page.bring_back_of', { quote })}
        kind="quiet"
        row
      />
    )
  }
  return (
    <div className="flex flex-wrap items-center">
      <AccountForm
        action={deleteNote}
        hidden={hidden}
        submit={t('page.delete')}
        submitName={`${t('page.delete')}: ${quote}`}
        kind="quiet"
        row
      />
      <a
        href={localized(locale, paths.note(note.id))}
        className={buttonLook('quiet')}
        aria-label={t('page.history_of', { quote })}
      >
        {t('page.history')}
      </a>
    </div>
  )
}
