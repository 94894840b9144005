import type { Metadata } from 'next'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ListPaging, ListTools } from '@/components/desk/list-tools'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { figuresAtDesk } from '@/lib/facts/desk-lists'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../page-locale'
import { deskVisit, listAddress, searched } from '../desk-visit'

export const instant = false

type Props = PageProps<'/[locale]/desk/figures'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'desk')('figuresTitle'), robots: { index: false } }
}

export default async function DeskFigures(props: Props) {
  const { locale, actor, t, search } = await deskVisit(props, paths.deskFigures())
  const query = searched(search.q)
  const { lines, next } = await figuresAtDesk(locale, { query, before: search.before })
  const address = (before: string | null) => listAddress(locale, paths.deskFigures(), { q: query, before })
  const add = <ButtonLink href={localized(locale, paths.deskNewFigure())}>{t('addFigure')}</ButtonLink>
  return (
    <DeskFrame locale={locale} actor={actor} place="figures" title={t('figuresTitle')} aside={add}>
      <ListTools locale={locale} label={t('searchTitles')} query={query} />
      {lines.length === 0 ? (
        <EmptyState>{query ? t('noTitlesFound', { query }) : t('noFigures')}</EmptyState>
      ) : (
        <ul className="border-t border-line">
          {lines.map((figure) => (
            <li key={figure.slug} className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[14rem_1fr]">
              <span className="font-serif text-lg leading-snug lining-nums">{figure.printed}</span>
              <span>
                <a className="touch" href={localized(locale, paths.deskFigure(figure.slug))}>
                  {figure.metric}
                </a>{' '}
                <span className="text-sm text-soft">
                  {figure.subject} · <code>{figure.slug}</code>
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <ListPaging locale={locale} next={next && address(next)} before={search.before ? address(null) : null} />
    </DeskFrame>
  )
}
