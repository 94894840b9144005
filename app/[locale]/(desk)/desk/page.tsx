import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { ActionForm } from '@/components/desk/action-form'
import { DeskFrame } from '@/components/desk/desk-frame'
import { DraftList } from '@/components/desk/draft-list'
import { ChoiceEntry, LineEntry } from '@/components/desk/entries'
import { ListPaging, ListTools } from '@/components/desk/list-tools'
import { PublishedList } from '@/components/desk/published-list'
import { hasRole } from '@/lib/accounts/actor'
import { createBriefing } from '@/lib/briefings/actions'
import { openDrafts, publishedBriefings } from '@/lib/briefings/desk-lists'
import { locales } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../page-locale'
import { deskVisit, listAddress, searched } from './desk-visit'

export const instant = false

type Props = PageProps<'/[locale]/desk'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'desk')('desk'), robots: { index: false } }
}

export default async function Desk(props: Props) {
  const { locale, actor, t, search } = await deskVisit(props, paths.desk())
  const shows = ['mine', ...(hasRole(actor, 'editor') ? ['all'] : []), 'published']
  const show = shows.find((name) => name === search.show) ?? 'mine'
  const query = searched(search.q)
  const names: Record<string, string> = { mine: t('myDrafts'), all: t('allDrafts'), published: t('published') }
  const wanted = { query, before: search.before }
  const address = (before: string | null) => listAddress(locale, paths.desk(), { show, q: query, before })
  const drafts = show === 'published' ? null : await openDrafts(actor, { ...wanted, mine: show === 'mine' })
  const published = show === 'published' ? await publishedBriefings(actor, locale, wanted) : null
  const next = (drafts ?? published)?.next ?? null
  return (
    <DeskFrame locale={locale} actor={actor} place="briefings" title={t('briefings')}>
      <ActionForm
        action={createBriefing}
        submit={t('start')}
        busy={t('busy')}
        label={t('startBriefing')}
        hidden={{ key: randomUUID() }}
        className="mb-4 grid items-start gap-3 border-b border-line pb-5 sm:grid-cols-[minmax(16rem,32rem)_10rem_auto]"
      >
        <LineEntry name="title" label={t('startBriefing')} help={undefined} maxLength={200} />
        <ChoiceEntry
          name="locale"
          label={t('language')}
          value={locale}
          choices={locales.map((language) => ({ value: language, label: t(language) }))}
        />
      </ActionForm>
      <ListTools
        locale={locale}
        label={t('searchTitles')}
        query={query}
        hidden={{ show }}
        tabs={shows.map((name) => ({
          label: names[name] ?? name,
          href: listAddress(locale, paths.desk(), { show: name, q: query }),
          isOpen: name === show,
        }))}
      />
      {drafts ? <DraftList lines={drafts.lines} locale={locale} query={query} isOwn={show === 'mine'} /> : null}
      {published ? <PublishedList lines={published.lines} locale={locale} query={query} /> : null}
      <ListPaging locale={locale} next={next && address(next)} before={search.before ? address(null) : null} />
    </DeskFrame>
  )
}
