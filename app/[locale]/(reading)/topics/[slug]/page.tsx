import { permanentRedirect } from 'next/navigation'
import { alternatesOf } from '@/components/layout/alternates'
import { NothingHere } from '@/components/layout/nothing-here'
import { PageFrame } from '@/components/layout/page-frame'
import { TopicBody } from '@/components/topics/topic-body'
import { localized } from '@/lib/platform/i18n/locales'
import { paths, topicPath } from '@/lib/platform/paths'
import { Slug } from '@/lib/platform/untrusted'
import { topicBySlug } from '@/lib/topics/queries'
import { pageLocale, unknownYet } from '../../../page-locale'
import { absentMetadata, pageMetadata } from '../../../page-metadata'
import { topicContent } from '../../topic-content'

export const ensureStatic = 'navigation'

type Props = PageProps<'/[locale]/topics/[slug]'>

export function generateStaticParams() {
  return [{ slug: unknownYet }]
}

async function found({ params }: Props) {
  const { locale: language, slug } = await params
  const locale = pageLocale(language)
  const topic = Slug.safeParse(slug).success ? await topicBySlug(slug, locale) : null
  if (topic?.iso2) permanentRedirect(localized(locale, topicPath(topic)))
  return { locale, topic }
}

export async function generateMetadata(props: Props) {
  const { locale, topic } = await found(props)
  if (!topic) return absentMetadata(locale)
  const feed = (format: string) => paths.topicFeed(topic.slug, format)
  return pageMetadata({ locale, path: topicPath(topic), title: topic.name, description: topic.summary, feed })
}

export default async function TopicPage(props: Props) {
  const { locale, topic } = await found(props)
  if (!topic) return <NothingHere locale={locale} />
  const content = await topicContent(topic.id, locale)
  return (
    <PageFrame locale={locale} place="topics" alternates={alternatesOf(topicPath(topic))}>
      <TopicBody topic={topic} content={content} locale={locale} />
    </PageFrame>
  )
}
