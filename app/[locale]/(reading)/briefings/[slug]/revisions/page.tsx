import { RetractedPage } from '@/components/briefings/retracted'
import { RevisionList } from '@/components/briefings/revision-list'
import { alternatesOf } from '@/components/layout/alternates'
import { NothingHere } from '@/components/layout/nothing-here'
import { PageFrame } from '@/components/layout/page-frame'
import { PageTitle } from '@/components/layout/page-title'
import { briefingPage } from '@/lib/briefings/queries'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Slug } from '@/lib/platform/untrusted'
import { pageLocale, unknownYet } from '../../../../page-locale'
import { absentMetadata, pageMetadata } from '../../../../page-metadata'

export const ensureStatic = 'navigation'

type Props = PageProps<'/[locale]/briefings/[slug]/revisions'>

export function generateStaticParams() {
  return [{ slug: unknownYet }]
}

async function found({ params }: Props) {
  const { locale: language, slug } = await params
  const locale = pageLocale(language)
  const page = Slug.safeParse(slug).success ? await briefingPage(slug, locale) : null
  return { locale, page }
}

export async function generateMetadata(props: Props) {
  const { locale, page } = await found(props)
  if (!page || page.retraction) return absentMetadata(locale, page ? 410 : 404)
  const { slug, title, locales } = page
  return pageMetadata({
    locale,
    path: paths.revisions(slug),
    title: translator(locale, 'reading')('revisionsOf', { title }),
    among: locales,
    unlisted: true,
  })
}

export default async function Revisions(props: Props) {
  const { locale, page } = await found(props)
  if (!page) return <NothingHere locale={locale} />
  if (page.retraction) return <RetractedPage retraction={page.retraction} locale={locale} />
  const { slug, locales } = page
  return (
    <PageFrame locale={locale} place="briefings" alternates={alternatesOf(paths.revisions(slug), locales)}>
      <div className="page max-w-[46rem] py-8 sm:py-12">
        <PageTitle
          title={translator(locale, 'reading')('revisionsTitle')}
          told={
            <a className="link" href={localized(locale, paths.briefing(slug))}>
              {page.title}
            </a>
          }
        />
        <RevisionList page={page} />
      </div>
    </PageFrame>
  )
}
