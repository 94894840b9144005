import type { Metadata } from 'next'
import { after, connection } from 'next/server'
import { FollowTopic } from '@/components/following/follow-topic'
import { FollowedTopicSection } from '@/components/following/followed-topic'
import { AskToFollow, JustEnded } from '@/components/following/following-notices'
import { QuietForm } from '@/components/following/quiet-form'
import { alternatesOf } from '@/components/layout/alternates'
import { PageFrame } from '@/components/layout/page-frame'
import { PageTitle } from '@/components/layout/page-title'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { pageActor } from '@/lib/accounts/session'
import { movingTopics } from '@/lib/briefings/queries'
import { markAsRead } from '@/lib/following/actions'
import type { FollowingPage } from '@/lib/following/news'
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

async function Suggestions({ locale }: { locale: Locale }) {
  const t = translator(locale, 'following')
  const moving = await movingTopics(locale, suggested)
  return (
    <>
      <EmptyState action={<ButtonLink href={localized(locale, paths.topics())}>{t('browse')}</ButtonLink>}>
        {t('nobody')}
      </EmptyState>
      {moving.length > 0 ? (
        <Section title={t('suggestions')} className="mt-8">
          <ul className="grid gap-3">
            {moving.map(({ topic }) => (
              <li key={topic.id} className="flex flex-wrap items-center justify-between gap-3">
                <span className="font-serif text-lg">{topic.name}</span>
                <FollowTopic topic={topic} locale={locale} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

type ListProps = { page: FollowingPage; locale: Locale; timeZone: string; isFirst: boolean }

function FollowedTopics({ page, locale, timeZone, isFirst }: ListProps) {
  const t = translator(locale, 'following')
  const { topics, drawnAt, next } = page
  const address = localized(locale, paths.following())
  return (
    <>
      {topics.some(({ unread }) => unread > 0) ? (
        <QuietForm action={markAsRead} hidden={{ upTo: drawnAt }} className="mb-6">
          <Button type="submit">{t('markAllRead')}</Button>
        </QuietForm>
      ) : null}
      {topics.map((followed) => (
        <FollowedTopicSection key={followed.topic.id} {...{ followed, drawnAt, locale, timeZone }} />
      ))}
      <nav className="flex gap-5 text-sm" aria-label={t('title')}>
        {isFirst ? null : <a href={address}>{t('first')}</a>}
        {next ? <a href={`${address}?after=${next}`}>{t('next')}</a> : null}
      </nav>
    </>
  )
}

export default async function Following({ params, searchParams }: Props) {
  await connection()
  const locale = pageLocale((await params).locale)
  const sent = Object.fromEntries(Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0]]))
  const here = localized(locale, paths.following())
  const actor = await pageActor(sent.follow ? `${here}?follow=${encodeURIComponent(sent.follow)}` : here)
  const page = await followingPage(actor.id, locale, sent.after)
  after(() => noteVisit(actor))
  const t = translator(locale, 'following')
  return (
    <PageFrame locale={locale} alternates={alternatesOf(paths.following())}>
      <div className="page max-w-[52rem] py-8 sm:py-12">
        <PageTitle title={t('title')} told={page.followed > 0 ? t('lead') : undefined} />
        <Notice sent={sent} locale={locale} />
        {page.followed === 0 ? (
          <Suggestions locale={locale} />
        ) : (
          <FollowedTopics page={page} locale={locale} timeZone={actor.timeZone} isFirst={!sent.after} />
        )}
      </div>
    </PageFrame>
  )
}
