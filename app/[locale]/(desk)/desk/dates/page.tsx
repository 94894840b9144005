import type { Metadata } from 'next'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ListPaging, ListTools } from '@/components/desk/list-tools'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { eventsAtDesk } from '@/lib/facts/desk-lists'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../page-locale'
import { deskVisit, listAddress, searched } from '../desk-visit'

export const instant = false

type Props = PageProps<'/[locale]/desk/dates'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'desk')('datesTitle'), robots: { index: false } }
}

export default async function DeskDates(props: Props) {
  const { locale, actor, t, search } = await deskVisit(props, paths.deskDates())
  const query = searched(search.q)
  const show = search.show === 'unsettled' ? 'unsettled' : ''
  const unsettled = show === 'unsettled'
  const { lines, next } = await eventsAtDesk(locale, { query, before: search.before, unsettled })
  const list = (parameters: Record<string, string | null>) =>
    listAddress(locale, paths.deskDates(), { show, q: query, ...parameters })
  const add = <ButtonLink href={localized(locale, paths.deskNewDate())}>{t('addDate')}</ButtonLink>
  return (
    <DeskFrame locale={locale} actor={actor} place="dates" title={t('datesTitle')} aside={add}>
      <ListTools
        locale={locale}
        label={t('searchTitles')}
        query={query}
        hidden={show ? { show } : {}}
        tabs={[
          { label: t('allDates'), href: list({ show: null }), isOpen: !unsettled },
          { label: t('unsettled'), href: list({ show: 'unsettled' }), isOpen: unsettled },
        ]}
      />
      {lines.length === 0 ? (
        <EmptyState>{query ? t('noTitlesFound', { query }) : unsettled ? t('noUnsettled') : t('noDates')}</EmptyState>
      ) : (
        <ul className="border-t border-line">
          {lines.map((event) => (
            <li key={event.slug} className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[12rem_1fr_auto]">
              <span className="text-sm leading-7 text-soft">{event.printed}</span>
              <a className="touch font-serif text-lg leading-snug" href={localized(locale, paths.deskDate(event.slug))}>
                {event.title}
              </a>
              <span className={event.isUnsettled ? 'text-sm text-accent' : 'text-sm text-soft'}>
                {event.isUnsettled ? t('unsettled') : t(event.status)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ListPaging
        locale={locale}
        ways={{ first: t('firstDates'), more: t('moreDates') }}
        next={next && list({ before: next })}
        before={search.before ? list({ before: null }) : null}
      />
    </DeskFrame>
  )
}
