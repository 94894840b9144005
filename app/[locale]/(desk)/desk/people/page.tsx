import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonList } from '@/components/accounts/person-list'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextField } from '@/components/ui/field'
import { hasRole } from '@/lib/accounts/actor'
import { people } from '@/lib/accounts/queries'
import { PeopleSearch } from '@/lib/accounts/schema'
import { pageActor } from '@/lib/accounts/session'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../page-locale'

export const instant = false

export async function generateMetadata({ params }: PageProps<'/[locale]/desk/people'>): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'accounts')
  return { title: t('people_title'), robots: { index: false } }
}

export default async function People({ params, searchParams }: PageProps<'/[locale]/desk/people'>) {
  const locale = pageLocale((await params).locale)
  const own = localized(locale, paths.deskPeople())
  const actor = await pageActor(own)
  if (!hasRole(actor, 'administrator')) notFound()
  const t = translator(locale, 'accounts')
  const { q, after } = PeopleSearch.parse(await searchParams)
  const { people: shown, next } = await people(actor, { words: q, ...(after ? { after } : {}) })
  const page = (cursor?: string) =>
    `${own}?${new URLSearchParams({ ...(q ? { q } : {}), ...(cursor ? { after: cursor } : {}) })}`
  return (
    <DeskFrame locale={locale} actor={actor} place="people" title={t('people_title')}>
      <p className="mb-4 max-w-[44rem] text-soft">{t('people_lead')}</p>
      <form action={own} className="mb-6 flex max-w-[34rem] flex-wrap items-end gap-3">
        <div className="grow">
          <TextField name="q" type="search" label={t('find')} defaultValue={q} maxLength={200} />
        </div>
        <Button type="submit">{t('find_button')}</Button>
      </form>
      {shown.length === 0 ? (
        <EmptyState>{t('nobody')}</EmptyState>
      ) : (
        <PersonList people={shown} actor={actor} locale={locale} />
      )}
      <p className="mt-5 flex gap-6 text-sm">
        {after ? (
          <a className="underline" href={page()}>
            {t('first_page')}
          </a>
        ) : null}
        {next ? (
          <a className="underline" href={page(next)}>
            {t('more')}
          </a>
        ) : null}
      </p>
    </DeskFrame>
  )
}
