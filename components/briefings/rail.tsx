import { FollowTopic } from '@/components/following/follow-topic'
import { ShareLink } from '@/components/ui/share-link'
import type { BriefingPage } from '@/lib/briefings/briefing'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Contents } from './contents'

const quiet = 'touch py-0.5 text-left text-soft no-underline hover:text-ink hover:underline'

type Props = { page: BriefingPage; entries: { id: string; title: string }[]; isCurrent: boolean }

/** Beside the text on wide screens: the contents, what the newest revision changed, sharing, following the main topic. */
export function Rail({ page, entries, isCurrent }: Props) {
  const { locale, number, slug, title } = page
  const t = translator(locale, 'reading')
  const [mainTopic] = page.topics
  const compared = localized(locale, paths.compare(slug, number - 1, number))
  return (
    <div className="rail hidden print:hidden lg:block">
      <div className="sticky top-6 max-h-[calc(100dvh-3rem)] overflow-y-auto">
        <nav aria-label={t('contents')}>
          <p className="label mb-2">{t('contents')}</p>
          <Contents entries={entries} />
        </nav>
        {isCurrent ? (
          <div className="mt-5 grid justify-items-start gap-1 border-t border-line pt-4 text-sm leading-snug">
            {number > 1 ? (
              <a className={quiet} href={compared}>
                {t('changedSince', { number: number - 1 })}
              </a>
            ) : null}
            <div data-presence="" className="order-last mt-4" />
            <ShareLink title={title} label={t('share')} copied={t('linkCopied')} className={quiet} />
            {mainTopic ? (
              <div className="mt-4">
                <p className="mb-2 text-soft">{mainTopic.name}</p>
                <FollowTopic topic={mainTopic} locale={locale} />
              </div>
            ) : null}
          </div>
        ) : null}
      </div>
    </div>
  )
}
