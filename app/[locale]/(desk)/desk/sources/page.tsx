import type { Metadata } from 'next'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ListPaging, ListTools } from '@/components/desk/list-tools'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { sourcesAtDesk } from '@/lib/facts/desk-lists'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../page-locale'
import { deskVisit, listAddress, searched } from '../desk-visit'

export const instant = false

type Props = PageProps<'/[locale]/desk/sources'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'desk')('sourcesTitle'), robots: { index: false } }
}

export default async function DeskSources(props: Props) {
  const { locale, actor, t, search } = await deskVisit(props, paths.deskSources())
  const query = searched(search.q)
  const { lines, next } = await sourcesAtDesk(locale, { query, before: search.before })
  const address = (before: string | null) => listAddress(locale, paths.deskSources(), { q: query, before })
  const add = <ButtonLink href={localized(locale, paths.deskNewSource())}>{t('addSource')}</ButtonLink>
  return (
    <DeskFrame locale={locale} actor={actor} place="sources" title={t('sourcesTitle')} aside={add}>
      <ListTools locale={locale} label={t('searchTitles')} query={query} />
      {lines.length === 0 ? (
        <EmptyState>{query ? t('noTitlesFound', { query }) : t('noSources')}</EmptyState>
      ) : (
        <ul className="border-t border-line">
          {lines.map((source) => (
            <li key={source.slug} id={source.slug} className="border-b border-line py-2 target:bg-wash">
              <span className="font-serif text-lg leading-snug">
                {source.url ? (
                  <a href={source.url} rel="noopener external">
                    {source.title}
                  </a>
                ) : (
                  source.title
                )}
              </span>{' '}
              <span className="text-sm text-soft">
                {[source.publisher, source.published].filter(Boolean).join(', ')} <code>{source.slug}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
      <ListPaging locale={locale} next={next && address(next)} before={search.before ? address(null) : null} />
    </DeskFrame>
  )
}
