import type { Metadata } from 'next'
import { AccountForm } from '@/components/accounts/account-form'
import { AccountPage } from '@/components/accounts/account-page'
import { NoteWays } from '@/components/annotations/note-ways'
import { NotedPassage } from '@/components/annotations/noted-passage'
import { NotesFilter } from '@/components/annotations/notes-filter'
import { SavedFilters } from '@/components/annotations/saved-filters'
import { TakeOut } from '@/components/exchange/take-out'
import { Arrival } from '@/components/ui/arrival'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { pageActor } from '@/lib/accounts/session'
import { restoreDeletedNote } from '@/lib/annotations/actions'
import { forgetNotesFilter, saveNotesFilter } from '@/lib/annotations/filter-actions'
import { notebookChoices, notesOf } from '@/lib/annotations/notebook'
import { savedFiltersOf } from '@/lib/annotations/saved-filters'
import { NotesFilter as Filter, sentFilter } from '@/lib/annotations/schema'
import { groupsOf } from '@/lib/groups/queries'
import { localized } from '@/lib/platform/i18n/locales'
import { spokenProblem } from '@/lib/platform/i18n/sentences'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Problem } from '@/lib/platform/problem'
import { Id, parse } from '@/lib/platform/untrusted'
import { tagsOf } from '@/lib/tags/queries'
import { pageLocale } from '../../page-locale'

export const instant = false

type Props = PageProps<'/[locale]/notes'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'annotations')
  return { title: t('page.title'), robots: { index: false } }
}

function filterOf(asked: Record<string, string>) {
  try {
    return { filter: parse(Filter, asked), problem: null }
  } catch (error) {
    if (error instanceof Problem) return { filter: null, problem: error }
    throw error
  }
}

export default async function Notes({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const t = translator(locale, 'annotations')
  const { deleted, restored, ...asked } = sentFilter(await searchParams)
  const path = localized(locale, paths.notes())
  const query = new URLSearchParams(asked)
  const actor = await pageActor(query.size > 0 ? `${path}?${query}` : path)
  const { filter, problem } = filterOf(asked)
  const [page, choices, tags, groups, saved] = await Promise.all([
    filter ? notesOf(actor, filter) : { notes: [], next: null },
    notebookChoices(actor, locale),
    tagsOf(actor),
    groupsOf(actor),
    savedFiltersOf(actor),
  ])
  const errors = problem ? spokenProblem(problem, locale).fields : {}
  const isDeleted = filter?.state === 'deleted'
  const hasFilter = Object.keys(asked).length > 0
  const options = (list: { slug: string; name: string }[]) => list.map(({ slug, name }) => ({ value: slug, name }))
  const { after: _, ...shown } = asked
  const search = problem ? '' : new URLSearchParams(shown).toString()
  const older = new URLSearchParams({ ...asked, after: page.next ?? '' })
  return (
    <AccountPage locale={locale} path={paths.notes()} title={t('page.title')} told={t('page.lead')} wide>
      <div className="grid gap-8">
        {deleted && Id.safeParse(deleted).success ? (
          <Arrival key={deleted}>
            <p role="status">{t('page.deleted')}</p>
            <AccountForm
              action={restoreDeletedNote}
              hidden={{ id: deleted, query: query.toString() }}
              submit={t('page.undo')}
              kind="plain"
              row
            />
          </Arrival>
        ) : null}
        {restored ? (
          <Arrival key={restored}>
            <p role="status">{t('page.restored')}</p>
          </Arrival>
        ) : null}
        <NotesFilter
          locale={locale}
          asked={asked}
          errors={errors}
          briefings={options(choices.briefings)}
          topics={options(choices.topics)}
          groups={groups.map(({ id, name }) => ({ value: id, name }))}
          tags={tags.map(({ key, name }) => ({ value: key, name }))}
        />
        <SavedFilters
          locale={locale}
          filters={saved}
          query={search}
          save={saveNotesFilter}
          forget={forgetNotesFilter}
        />
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3">
          {page.notes.length > 0 ? <TakeOut locale={locale} asked={asked} /> : null}
          <a href={localized(locale, paths.notesImports())} className="link touch text-sm font-medium">
            {translator(locale, 'exchange')('in.link')}
          </a>
        </div>
        <div>
          {isDeleted ? <p className="mb-4 text-sm text-soft">{t('page.deleted_lead')}</p> : null}
          {page.notes.map((note) => (
            <NotedPassage key={note.id} note={note} locale={locale} timeZone={actor.timeZone}>
              {note.mine ? (
                <NoteWays note={note} query={query.toString()} isDeleted={isDeleted} locale={locale} />
              ) : null}
            </NotedPassage>
          ))}
          {page.notes.length === 0 && hasFilter ? (
            <EmptyState>{t(isDeleted ? 'page.none_deleted' : 'page.nothing_found')}</EmptyState>
          ) : null}
          {page.notes.length === 0 && !hasFilter ? (
            <EmptyState action={<ButtonLink href={localized(locale, paths.home())}>{t('page.empty_link')}</ButtonLink>}>
              {t('page.empty')}
            </EmptyState>
          ) : null}
        </div>
        <div className="flex flex-wrap gap-3">
          {asked.after ? (
            <ButtonLink kind="quiet" href={path}>
              {t('page.newest')}
            </ButtonLink>
          ) : null}
          {page.next ? <ButtonLink href={`${path}?${older}`}>{t('page.older')}</ButtonLink> : null}
        </div>
      </div>
    </AccountPage>
  )
}
