import type { Metadata } from 'next'
import { AccountForm } from '@/components/accounts/account-form'
import { AccountPage } from '@/components/accounts/account-page'
import { NoticeEntry } from '@/components/notices/notice-entry'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { pageActor } from '@/lib/accounts/session'
import { readAllNotices, readNotice } from '@/lib/notices/actions'
import { noticesFor } from '@/lib/notices/queries'
import { NoticesRequest } from '@/lib/notices/schema'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../page-locale'

export const instant = false

type Props = PageProps<'/[locale]/notices'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'notices')
  return { title: t('title'), robots: { index: false } }
}

export default async function Notices({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const t = translator(locale, 'notices')
  const path = localized(locale, paths.notices())
  const actor = await pageActor(path)
  // A cursor that is none begins at the newest.
  const { after } = NoticesRequest.safeParse(await searchParams).data ?? {}
  const { notices, next } = await noticesFor(actor, after)
  const [newest] = notices
  return (
    <AccountPage locale={locale} path={paths.notices()} title={t('title')} told={t('lead')} wide>
      <div className="grid gap-6">
        {newest && notices.some(({ isRead }) => !isRead) ? (
          <AccountForm
            action={readAllNotices}
            hidden={{ upTo: newest.id }}
            submit={t('mark_all_read')}
            kind="plain"
            row
          />
        ) : null}
        <ul className="grid gap-4">
          {notices.map((notice) => (
            <NoticeEntry key={notice.id} notice={notice} locale={locale} timeZone={actor.timeZone} read={readNotice} />
          ))}
        </ul>
        {newest ? null : (
          <EmptyState action={<ButtonLink href={localized(locale, paths.notes())}>{t('empty_link')}</ButtonLink>}>
            {t(after ? 'no_older' : 'empty')}
          </EmptyState>
        )}
        <div className="flex flex-wrap gap-3">
          {after ? (
            <ButtonLink kind="quiet" href={path}>
              {t('newest')}
            </ButtonLink>
          ) : null}
          {next ? <ButtonLink href={`${path}?after=${next}`}>{t('older')}</ButtonLink> : null}
        </div>
      </div>
    </AccountPage>
  )
}
