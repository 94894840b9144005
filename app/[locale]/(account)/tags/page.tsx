import type { Metadata } from 'next'
import { AccountPage } from '@/components/accounts/account-page'
import { TagNews } from '@/components/tags/tag-news'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { pageActor } from '@/lib/accounts/session'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Id } from '@/lib/platform/untrusted'
import { countedTagsOf, removedTag } from '@/lib/tags/queries'
import { pageLocale } from '../../page-locale'

export const instant = false

type Props = PageProps<'/[locale]/tags'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'tags')
  return { title: t('title'), robots: { index: false } }
}

export default async function Tags({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const t = translator(locale, 'tags')
  const actor = await pageActor(localized(locale, paths.tags()))
  const { data: removedId } = Id.safeParse((await searchParams).removed)
  const removed = removedId ? await removedTag(actor, removedId) : null
  const { compare } = new Intl.Collator(locale)
  const tags = (await countedTagsOf(actor)).toSorted((one, other) => compare(one.name, other.name))
  return (
    <AccountPage locale={locale} path={paths.tags()} title={t('title')} told={t('lead')}>
      {removed ? (
        <div className="mb-6">
          <TagNews locale={locale} removed={removed} />
        </div>
      ) : null}
      {tags.length === 0 ? (
        <EmptyState action={<ButtonLink href={localized(locale, paths.home())}>{t('empty_link')}</ButtonLink>}>
          {t('empty')}
        </EmptyState>
      ) : (
        <ul>
          {tags.map((tag) => (
            <li
              key={tag.id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-3"
            >
              <a
                href={localized(locale, paths.tag(tag.key))}
                className="link font-serif text-lg [overflow-wrap:anywhere]"
              >
                {tag.name}
              </a>
              <span className="text-sm text-soft">{t('counts', { notes: tag.notes, briefings: tag.briefings })}</span>
            </li>
          ))}
        </ul>
      )}
    </AccountPage>
  )
}
