import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { messages } from '@/lib/platform/i18n/messages'
import { paths } from '@/lib/platform/paths'
import { TagsOfBriefing } from './tags-of-briefing'

/** The reader's own tags on the briefing of this page, to see and to change. Without a script it is not shown. */
export function TagBriefing({ locale, slug }: { locale: Locale; slug: string }) {
  const { tag_briefing, tags_of_briefing, label, help, save, saving, saved, failed, sign_in } = messages[locale].tags
  const labels = { tag_briefing, tags_of_briefing, label, help, save, saving, saved, failed, sign_in }
  const signIn = localized(locale, paths.signIn(localized(locale, paths.briefing(slug))))
  return <TagsOfBriefing locale={locale} slug={slug} signIn={signIn} labels={labels} />
}
