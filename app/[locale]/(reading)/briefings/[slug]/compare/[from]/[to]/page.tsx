import { ComparedRevisions } from '@/components/briefings/compared-revisions'
import { ComparedText } from '@/components/briefings/compared-text'
import { RetractedPage } from '@/components/briefings/retracted'
import { alternatesOf } from '@/components/layout/alternates'
import { NothingHere } from '@/components/layout/nothing-here'
import { PageFrame } from '@/components/layout/page-frame'
import { PageTitle } from '@/components/layout/page-title'
import { comparison } from '@/lib/briefings/queries'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Slug } from '@/lib/platform/untrusted'
import { pageLocale, unknownYet } from '../../../../../../page-locale'
import { absentMetadata, pageMetadata } from '../../../../../../page-metadata'
import { revisionNumber } from '../../../revision-number'

export const ensureStatic = 'navigation'

type Props = PageProps<'/[locale]/briefings/[slug]/compare/[from]/[to]'>

export function generateStaticParams() {
  return [{ slug: unknownYet, from: unknownYet, to: unknownYet }]
}

async function found({ params }: Props) {
  const { locale: language, slug, from, to } = await params
  const locale = pageLocale(language)
  const [a, b] = [revisionNumber(from), revisionNumber(to)]
  const compared = a && b && Slug.safeParse(slug).success ? await comparison(slug, locale, a, b) : null
  return { locale, compared }
}

export async function generateMetadata(props: Props) {
  const { locale, compared } = await found(props)
  if (!compared) return absentMetadata(locale)
  const { from, to } = compared
  if (to.retraction) return absentMetadata(locale, 410)
  const title = translator(locale, 'reading')('comparison', { a: from.number, b: to.number })
  const path = paths.compare(to.slug, from.number, to.number)
  return pageMetadata({ locale, path, title: `${to.title}: ${title}`, among: [locale], unlisted: true })
}

export default async function Compare(props: Props) {
  const { locale, compared } = await found(props)
  if (!compared) return <NothingHere locale={locale} />
  const { from, to, title, standfirst, blocks } = compared
  if (to.retraction) return <RetractedPage retraction={to.retraction} locale={locale} />
  const { slug } = to
  const t = translator(locale, 'reading')
  return (
    <PageFrame locale={locale} place="briefings" alternates={alternatesOf(paths.briefing(slug), to.locales)}>
      <div className="page max-w-[46rem] py-8 sm:py-12">
        <PageTitle
          title={t('comparison', { a: from.number, b: to.number })}
          told={
            <a className="link" href={localized(locale, paths.briefing(slug))}>
              {to.title}
            </a>
          }
        >
          <ComparedRevisions revisions={[from, to]} />
          <p className="mt-4 text-sm text-soft">{t('comparisonKey')}</p>
        </PageTitle>
        <ComparedText title={title} standfirst={standfirst} blocks={blocks} locale={locale} />
      </div>
    </PageFrame>
  )
}
