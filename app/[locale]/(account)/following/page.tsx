import type { Metadata } from 'next'
import { after, connection } from 'next/server'
import { FollowedTopics } from '@/components/following/followed-topics'
import { AskToFollow, JustEnded } from '@/components/following/following-notices'
import { NothingFollowed } from '@/components/following/nothing-followed'
import { alternatesOf } from '@/components/layout/alternates'
import { PageFrame } from '@/components/layout/page-frame'
import { PageTitle } from '@/components/layout/page-title'
import { pageActor } from '@/lib/accounts/session'
import { movingTopics } from '@/lib/briefings/queries'
import { followingPage, topicWithId } from '@/lib/following/queries'
import { FollowForm } from '@/lib/following/schema'
import { noteVisit } from '@/lib/following/visits'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Slug } from '@/lib/platform/untrusted'
import { topicBySlug } from '@/lib/topics/queries'
import { pageLocale } from '../../page-locale'

export const instant = false

type Props = PageProps<'/[locale]/following'>
type Sent = Record<string, string | undefined>

const suggested = 6

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'following')
  return { title: t('title'), robots: { index: false } }
}

async function Notice({ sent, locale }: { sent: Sent; locale: Locale }) {
  const t = translator(locale, 'following')
  if (sent.follow !== undefined) {
    const topic = Slug.safeParse(sent.follow).success ? await topicBySlug(sent.follow, locale) : null
    return <AskToFollow topic={topic} t={t} />
  }
  const ended = FollowForm.safeParse({ topicId: sent.ended, level: sent.level, readUpTo: sent.readUpTo })
  const topic = ended.success ? await topicWithId(ended.data.topicId, locale) : null
  return ended.success && topic ? <JustEnded topic={topic} follow={ended.data} t={t} /> : null
}

export default async function Following({ params, searchParams }: Props) {
  await connection()
  const locale = pageLocale((await params).locale)
  const sent = Object.fromEntries(Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0]]))
  const here = localized(locale, paths.following())
  const actor = await pageActor(sent.follow ? `${here}?follow=${encodeURIComponent(sent.follow)}` : here)
  const page = await followingPage(actor.id, locale, sent.after)
  const moving = page.followed === 0 ? await movingTopics(locale, suggested) : []
  after(() => noteVisit(actor))
  const t = translator(locale, 'following')
  return (
    <PageFrame locale={locale} alternates={alternatesOf(paths.following())}>
      <div className="page max-w-[52rem] py-8 sm:py-12">
        <PageTitle title={t('title')} told={page.followed > 0 ? t('lead') : undefined} />
        <Notice sent={sent} locale={locale} />
        {page.followed === 0 ? (
          <NothingFollowed suggestions={moving.map(({ topic }) => topic)} locale={locale} />
        ) : (
          <FollowedTopics
            page={page}
            locale={locale}
            timeZone={actor.timeZone}
            isFirst={!sent.after}
            managed={sent.manage}
          />
        )}
      </div>
    </PageFrame>
  )
}
