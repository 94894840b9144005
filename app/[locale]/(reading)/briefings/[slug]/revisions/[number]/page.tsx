import { BriefingArticle } from '@/components/briefings/briefing-article'
import { OldRevision } from '@/components/briefings/old-revision'
import { RetractedPage } from '@/components/briefings/retracted'
import { alternatesOf } from '@/components/layout/alternates'
import { NothingHere } from '@/components/layout/nothing-here'
import { PageFrame } from '@/components/layout/page-frame'
import { revisionPage } from '@/lib/briefings/queries'
import { publicOrigin } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { Slug } from '@/lib/platform/untrusted'
import { pageLocale, unknownYet } from '../../../../../page-locale'
import { absentMetadata, pageMetadata } from '../../../../../page-metadata'
import { revisionNumber } from '../../revision-number'

export const ensureStatic = 'navigation'

type Props = PageProps<'/[locale]/briefings/[slug]/revisions/[number]'>

export function generateStaticParams() {
  return [{ slug: unknownYet, number: unknownYet }]
}

async function found({ params }: Props) {
  const { locale: language, slug, number } = await params
  const locale = pageLocale(language)
  const wanted = revisionNumber(number)
  const page = wanted && Slug.safeParse(slug).success ? await revisionPage(slug, locale, wanted) : null
  return { locale, page }
}

// A revision repeats the briefing: search engines are led to the current text.
export async function generateMetadata(props: Props) {
  const { locale, page } = await found(props)
  if (!page || page.retraction) return absentMetadata(locale, page ? 410 : 404)
  const { slug, title, standfirst, locales } = page
  const path = paths.briefing(slug)
  return pageMetadata({ locale, path, title, description: standfirst, among: locales, unlisted: true })
}

export default async function RevisionPage(props: Props) {
  const { locale, page } = await found(props)
  if (!page) return <NothingHere locale={locale} />
  if (page.retraction) return <RetractedPage retraction={page.retraction} locale={locale} />
  return (
    <PageFrame
      locale={page.locale}
      place="briefings"
      alternates={alternatesOf(paths.briefing(page.slug), page.locales)}
    >
      <OldRevision page={page} />
      <BriefingArticle page={page} origin={publicOrigin()} text="former" />
    </PageFrame>
  )
}
