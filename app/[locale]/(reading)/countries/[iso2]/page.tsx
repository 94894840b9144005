import { permanentRedirect } from 'next/navigation'
import { alternatesOf } from '@/components/layout/alternates'
import { NothingHere } from '@/components/layout/nothing-here'
import { PageFrame } from '@/components/layout/page-frame'
import { TopicBody } from '@/components/topics/topic-body'
import { localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { countryByCode } from '@/lib/topics/queries'
import { pageLocale, unknownYet } from '../../../page-locale'
import { absentMetadata, pageMetadata } from '../../../page-metadata'
import { topicContent } from '../../topic-content'

export const ensureStatic = 'navigation'

type Props = PageProps<'/[locale]/countries/[iso2]'>

export function generateStaticParams() {
  return [{ iso2: unknownYet }]
}

async function found({ params }: Props) {
  const { locale: language, iso2 } = await params
  const locale = pageLocale(language)
  const topic = /^[a-z]{2}$/i.test(iso2) ? await countryByCode(iso2.toUpperCase(), locale) : null
  if (topic && iso2 !== iso2.toLowerCase()) permanentRedirect(localized(locale, paths.country(iso2)))
  return { locale, topic, path: paths.country(iso2) }
}

export async function generateMetadata(props: Props) {
  const { locale, topic, path } = await found(props)
  if (!topic) return absentMetadata(locale)
  const feed = (format: string) => paths.topicFeed(topic.slug, format)
  return pageMetadata({ locale, path, title: topic.name, description: topic.summary, feed })
}

export default async function CountryPage(props: Props) {
  const { locale, topic, path } = await found(props)
  if (!topic) return <NothingHere locale={locale} />
  const content = await topicContent(topic.id, locale)
  return (
    <PageFrame locale={locale} place="topics" alternates={alternatesOf(path)}>
      <TopicBody topic={topic} content={content} locale={locale} />
    </PageFrame>
  )
}
