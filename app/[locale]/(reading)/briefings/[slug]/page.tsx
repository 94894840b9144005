import { BriefingArticle } from '@/components/briefings/briefing-article'
import { BriefingData } from '@/components/briefings/briefing-data'
import { RetractedPage } from '@/components/briefings/retracted'
import { alternatesOf } from '@/components/layout/alternates'
import { NothingHere } from '@/components/layout/nothing-here'
import { PageFrame } from '@/components/layout/page-frame'
import { briefingPage, editionsOf, figureUses } from '@/lib/briefings/queries'
import { publicOrigin } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { Slug } from '@/lib/platform/untrusted'
import { pageLocale, unknownYet } from '../../../page-locale'
import { absentMetadata, pageMetadata } from '../../../page-metadata'

export const ensureStatic = 'navigation'

type Props = PageProps<'/[locale]/briefings/[slug]'>

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
  if (!page) return absentMetadata(locale)
  const { slug, locales, retraction } = page
  if (retraction) return absentMetadata(locale, 410)
  const metadata = pageMetadata({
    locale,
    path: paths.briefing(slug),
    title: page.title,
    description: page.standfirst,
    among: locales,
  })
  return {
    ...metadata,
    openGraph: {
      ...metadata.openGraph,
      type: 'article',
      publishedTime: page.firstPublishedAt,
      modifiedTime: page.publishedAt,
      tags: page.topics.map((topic) => topic.name),
    },
  }
}

export default async function BriefingPage(props: Props) {
  const { locale, page } = await found(props)
  if (!page) {
    const { slug } = await props.params
    const elsewhere = Slug.safeParse(slug).success ? await editionsOf(slug) : null
    return <NothingHere locale={locale} elsewhere={elsewhere && { ...elsewhere, path: paths.briefing(slug) }} />
  }
  if (page.retraction) return <RetractedPage retraction={page.retraction} locale={locale} />
  const path = paths.briefing(page.slug)
  const uses = await figureUses(Object.keys(page.figuresBySlug), locale, page.slug)
  return (
    <PageFrame locale={locale} place="briefings" alternates={alternatesOf(path, page.locales)}>
      <BriefingData page={page} origin={publicOrigin()} />
      <BriefingArticle page={page} origin={publicOrigin()} uses={uses} text="current" />
    </PageFrame>
  )
}
