import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountPage } from '@/components/accounts/account-page'
import { NoteHistory } from '@/components/annotations/note-history'
import { NotedPassage } from '@/components/annotations/noted-passage'
import { Section } from '@/components/ui/section'
import { pageActor } from '@/lib/accounts/session'
import { annotationFor } from '@/lib/annotations/queries'
import { versionsOf } from '@/lib/annotations/versions'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Id } from '@/lib/platform/untrusted'
import { pageLocale } from '../../../page-locale'

export const instant = false

type Props = PageProps<'/[locale]/notes/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'annotations')
  return { title: t('page.history_title'), robots: { index: false } }
}

export default async function NoteWithHistory({ params }: Props) {
  const { locale: language, id } = await params
  const locale = pageLocale(language)
  const t = translator(locale, 'annotations')
  const actor = await pageActor(localized(locale, paths.note(id)))
  const note = Id.safeParse(id).success ? await annotationFor(actor.id, id) : null
  if (!note?.mine) notFound()
  const versions = await versionsOf(actor, id)
  return (
    <AccountPage locale={locale} path={paths.note(id)} title={t('page.history_title')} wide>
      <div className="grid gap-10">
        <NotedPassage note={note} locale={locale} timeZone={actor.timeZone} />
        <Section title={t('page.edits')}>
          {versions.length === 0 ? <p className="text-soft">{t('page.no_edits')}</p> : null}
          <NoteHistory note={note} versions={versions} locale={locale} timeZone={actor.timeZone} />
        </Section>
      </div>
    </AccountPage>
  )
}
