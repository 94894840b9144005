import { alternatesOf } from '@/components/layout/alternates'
import { PageFrame } from '@/components/layout/page-frame'
import { PageTitle } from '@/components/layout/page-title'
import { TopicGroups } from '@/components/topics/topic-groups'
import { EmptyState } from '@/components/ui/empty-state'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { allTopics } from '@/lib/topics/queries'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

export const ensureStatic = 'navigation'

export async function generateMetadata({ params }: PageProps<'/[locale]/topics'>) {
  const locale = pageLocale((await params).locale)
  const t = translator(locale, 'reading')
  return pageMetadata({ locale, path: paths.topics(), title: t('topicsTitle'), description: t('topicsTold') })
}

export default async function Topics({ params }: PageProps<'/[locale]/topics'>) {
  const locale = pageLocale((await params).locale)
  const t = translator(locale, 'reading')
  const topics = await allTopics(locale)
  return (
    <PageFrame locale={locale} place="topics" alternates={alternatesOf(paths.topics())}>
      <div className="page py-8 sm:py-12">
        <PageTitle title={t('topicsTitle')} told={t('topicsTold')} />
        {topics.length === 0 ? <EmptyState>{t('noTopics')}</EmptyState> : null}
        <TopicGroups topics={topics} locale={locale} />
        <p className="mt-12 border-t border-line pt-4 text-sm text-soft">
          <a className="link touch" href={localized(locale, paths.topicsOpml())}>
            {t('topicsOpml')}
          </a>{' '}
          {t('topicsOpmlTold')}
        </p>
      </div>
    </PageFrame>
  )
}
