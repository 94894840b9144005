import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountPage } from '@/components/accounts/account-page'
import { NotedPassage } from '@/components/annotations/noted-passage'
import { ChangeTag } from '@/components/tags/change-tag'
import { TagNews } from '@/components/tags/tag-news'
import { DateTime } from '@/components/ui/date-time'
import { Section } from '@/components/ui/section'
import type { Actor } from '@/lib/accounts/actor'
import { pageActor } from '@/lib/accounts/session'
import { notesOf } from '@/lib/annotations/notebook'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Id } from '@/lib/platform/untrusted'
import { briefingsTagged, removedTag, tagNamed, tagsOf } from '@/lib/tags/queries'
import { TagName } from '@/lib/tags/schema'
import type { Tag } from '@/lib/tags/tag'
import { pageLocale } from '../../../page-locale'

export const instant = false

type Props = PageProps<'/[locale]/tags/[tag]'>

/** The name in the address; a 404 for what can be no tag's. */
function named(segment: string): string {
  try {
    const name = TagName.safeParse(decodeURIComponent(segment))
    if (name.success) return name.data
  } catch {
    // A lone "%" is no encoding of anything.
  }
  notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: language, tag } = await params
  const t = translator(pageLocale(language), 'tags')
  return { title: t('tag_title', { name: named(tag) }), robots: { index: false } }
}

async function Tagged({ actor, tag, locale }: { actor: Actor; tag: Tag; locale: Locale }) {
  const t = translator(locale, 'tags')
  const [briefings, { notes, next }] = await Promise.all([
    briefingsTagged(actor, tag.id),
    notesOf(actor, { tag: tag.key }),
  ])
  return (
    <>
      <Section title={t('briefings')}>
        {briefings.length === 0 ? <p className="text-soft">{t('no_briefings')}</p> : null}
        <ul>
          {briefings.map(({ slug, locale: language, title, taggedAt }) => (
            <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-3">
              <a href={localized(language, paths.briefing(slug))} lang={language} className="link font-serif text-lg">
                {title}
              </a>
              <DateTime at={taggedAt} locale={locale} timeZone={actor.timeZone} className="text-sm text-soft" />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('notes')}>
        {notes.length === 0 ? <p className="text-soft">{t('no_notes')}</p> : null}
        {notes.map((note) => (
          <NotedPassage key={note.id} note={note} locale={locale} timeZone={actor.timeZone} />
        ))}
        {next ? (
          <a href={`${localized(locale, paths.notes())}?tag=${encodeURIComponent(tag.key)}`} className="link">
            {t('all_notes')}
          </a>
        ) : null}
      </Section>
    </>
  )
}

export default async function TagPage({ params, searchParams }: Props) {
  const { locale: language, tag: segment } = await params
  const locale = pageLocale(language)
  const t = translator(locale, 'tags')
  const name = named(segment)
  const actor = await pageActor(localized(locale, paths.tag(name)))
  const tag = await tagNamed(actor, name)
  if (!tag) notFound()
  const asked = await searchParams
  const { data: removedId } = Id.safeParse(asked.removed)
  const removed = removedId ? await removedTag(actor, removedId) : null
  const others = (await tagsOf(actor)).filter((other) => other.id !== tag.id)
  const all = (
    <a href={localized(locale, paths.tags())} className="link">
      {t('all')}
    </a>
  )
  return (
    <AccountPage locale={locale} path={paths.tag(tag.key)} title={t('tag_title', { name: tag.name })} told={all} wide>
      <div className="grid gap-10">
        <TagNews locale={locale} removed={removed} isBack={asked.restored !== undefined} />
        <Tagged actor={actor} tag={tag} locale={locale} />
        <ChangeTag tag={tag} others={others} locale={locale} />
      </div>
    </AccountPage>
  )
}
