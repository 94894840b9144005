import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { ReadMark } from './read-mark'

type Props = { slug: string; locale: Locale; revision: number }

/** A line that keeps its room: for who read an earlier revision of this briefing, that it changed since. */
export function ChangedSinceRead({ slug, locale, revision }: Props) {
  const t = translator(locale, 'following')
  const compare = localized(locale, paths.compare(slug, 0, revision)).replace('/compare/0/', '/compare/#/')
  return (
    <ReadMark
      slug={slug}
      locale={locale}
      revision={revision}
      told={t('changedSince', { number: '#' })}
      compare={compare}
      link={t('seeChanges')}
    />
  )
}
