import { SourceLine } from '@/components/facts/source-line'
import { alternatesOf } from '@/components/layout/alternates'
import { PageFrame } from '@/components/layout/page-frame'
import { PageTitle } from '@/components/layout/page-title'
import { EmptyState } from '@/components/ui/empty-state'
import { allSources } from '@/lib/facts/queries'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

export const ensureStatic = 'navigation'

export async function generateMetadata({ params }: PageProps<'/[locale]/sources'>) {
  const locale = pageLocale((await params).locale)
  const t = translator(locale, 'reading')
  return pageMetadata({ locale, path: paths.sources(), title: t('sourcesTitle'), description: t('sourcesTold') })
}

export default async function Sources({ params }: PageProps<'/[locale]/sources'>) {
  const locale = pageLocale((await params).locale)
  const t = translator(locale, 'reading')
  const sources = await allSources(locale)
  return (
    <PageFrame locale={locale} alternates={alternatesOf(paths.sources())}>
      <div className="page max-w-[46rem] py-8 sm:py-12">
        <PageTitle title={t('sourcesTitle')} told={t('sourcesTold')} />
        {sources.length === 0 ? <EmptyState>{t('noSources')}</EmptyState> : null}
        <ul>
          {sources.map((source) => (
            <li key={source.slug} className="entry border-t border-line py-4 text-soft">
              <SourceLine source={source} locale={locale} />
              {source.note ? <p className="text-sm">{source.note}</p> : null}
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  )
}
