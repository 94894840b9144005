import { AccountForm } from '@/components/accounts/account-form'
import { DateTime } from '@/components/ui/date-time'
import type { FormAction } from '@/lib/accounts/form-outcome'
import type { Notice } from '@/lib/notices/notice'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { noteFragment, paths } from '@/lib/platform/paths'
import { NoticeLink } from './notice-link'

type Props = { notice: Notice; locale: Locale; timeZone: string; read: FormAction }

function addressOf({ briefing, note }: Notice): string | null {
  if (!briefing) return null
  const page = localized(briefing.locale, paths.briefing(briefing.slug))
  return note ? `${page}#${noteFragment(note.rootId)}` : page
}

/** One thing that the reader is told: what happened, on which words, where. */
export function NoticeEntry({ notice, locale, timeZone, read }: Props) {
  const t = translator(locale, 'notices')
  const { id, kind, briefing, note, isRead, revision } = notice
  const actor = notice.actor ?? t('somebody')
  const said = t(kind, { actor, revision: revision ?? 0 })
  const href = addressOf(notice)
  return (
    <li className={`grid gap-1.5 border-l-2 py-2 pl-4 ${isRead ? 'border-line' : 'border-accent'}`}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className={isRead ? '' : 'font-semibold'}>
          {isRead ? null : <span className="sr-only">{t('unread')} </span>}
          {said}
        </span>
        <DateTime
          at={notice.createdAt}
          locale={locale}
          timeZone={timeZone}
          style="minute"
          className="text-sm text-soft"
        />
        {note?.group ? <span className="text-sm text-soft">{note.group}</span> : null}
      </p>
      {note ? (
        <blockquote className="line-clamp-2 font-serif text-soft [overflow-wrap:anywhere]">{note.quote}</blockquote>
      ) : null}
      {note?.body ? <p className="line-clamp-3 text-sm [overflow-wrap:anywhere]">{note.body}</p> : null}
      {notice.words ? <p className="text-sm [overflow-wrap:anywhere]">{notice.words}</p> : null}
      <div className="flex flex-wrap items-center gap-x-4">
        {href && briefing ? (
          <NoticeLink id={id} href={href} lang={briefing.locale} isRead={isRead}>
            {briefing.title}
          </NoticeLink>
        ) : null}
        {isRead ? null : (
          <AccountForm
            action={read}
            hidden={{ id }}
            submit={t('mark_read')}
            submitName={t('mark_read_of', { what: said })}
            kind="quiet"
            row
          />
        )}
      </div>
    </li>
  )
}
