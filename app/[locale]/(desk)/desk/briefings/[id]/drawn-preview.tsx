import { BriefingArticle } from '@/components/briefings/briefing-article'
import type { Preview } from '@/components/desk/live-preview'
import { previewOf } from '@/lib/briefings/preview'
import type { DraftWords } from '@/lib/briefings/schema'
import { db } from '@/lib/platform/database'
import { publicOrigin } from '@/lib/platform/env'
import type { Locale } from '@/lib/platform/i18n/locales'
import { spoken } from '@/lib/platform/i18n/sentences'

/** The reader's own page of a draft, and what is wrong in its text in the interface's language. */
export async function drawnPreview(
  words: DraftWords,
  slug: string,
  locale: Locale,
  spokenIn: Locale,
): Promise<Preview> {
  const { page, faults } = await previewOf(db, words, slug, locale)
  const isEmpty = !words.title && !words.standfirst && !words.markdown
  return {
    page: isEmpty ? null : <BriefingArticle page={page} origin={publicOrigin()} text="preview" />,
    faults: faults.map(({ line, sentence }) => ({ line, sentence: spoken(sentence, spokenIn) })),
  }
}
