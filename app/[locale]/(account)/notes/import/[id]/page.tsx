import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountPage } from '@/components/accounts/account-page'
import { ImportProgress } from '@/components/exchange/import-progress'
import { ImportedFile } from '@/components/exchange/imported-file'
import { pageActor } from '@/lib/accounts/session'
import { bringNotesIn } from '@/lib/exchange/actions'
import { importOf, leftOut, outcomesOf } from '@/lib/exchange/import-reports'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Id } from '@/lib/platform/untrusted'
import { pageLocale } from '../../../../page-locale'

export const instant = false

const shownLeftOut = 50

type Props = PageProps<'/[locale]/notes/import/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'exchange')
  return { title: t('in.title'), robots: { index: false } }
}

export default async function OneImport({ params }: Props) {
  const { locale: asked, id } = await params
  const locale = pageLocale(asked)
  const t = translator(locale, 'exchange')
  const actor = await pageActor(localized(locale, paths.notesImport(id)))
  const found = Id.safeParse(id).success ? await importOf(actor, id) : null
  if (!found) notFound()
  const { state, done, total } = found
  const isAtWork = state === 'reading' || state === 'bringing'
  const [counts, left] = isAtWork ? [[], []] : await Promise.all([outcomesOf(id), leftOut(id, shownLeftOut)])
  return (
    <AccountPage locale={locale} path={paths.notesImport(id)} title={found.fileName} told={t(`told.${state}`)} wide>
      {isAtWork ? (
        <ImportProgress
          {...{ id, state, done, total }}
          words={t(state === 'reading' ? 'in.reading_so_far' : 'in.bringing_so_far', {
            done: '{done}',
            total: '{total}',
          })}
        />
      ) : (
        <ImportedFile found={found} counts={counts} left={left} locale={locale} action={bringNotesIn} />
      )}
    </AccountPage>
  )
}
