import type { Metadata } from 'next'
import { DeskFrame } from '@/components/desk/desk-frame'
import { DiscardDraft } from '@/components/desk/discard-draft'
import { DraftEditor } from '@/components/desk/draft-editor'
import { DraftNews } from '@/components/desk/draft-news'
import { EditionTabs } from '@/components/desk/edition-tabs'
import { editorPhrases } from '@/components/desk/editor-phrases'
import '@/components/desk/desk.css'
import { dateWords } from '@/components/ui/date-time'
import { wordsOf } from '@/lib/briefings/draft'
import { publishedWords } from '@/lib/briefings/drafts'
import { namesOf } from '@/lib/facts/completion'
import { db } from '@/lib/platform/database'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../../page-locale'
import { briefingVisit } from './desk-briefing'
import { drawnPreview } from './drawn-preview'
import { drawPreview } from './preview-action'

export const instant = false

type Props = PageProps<'/[locale]/desk/briefings/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'desk')('briefings'), robots: { index: false } }
}

export default async function DeskBriefing(props: Props) {
  const { locale, actor, t, search, briefing, draft } = await briefingVisit(props, paths.deskBriefing)
  const words = wordsOf(draft)
  const sources = [...draft.sources, ...draft.furtherReading]
  const names = await namesOf(draft.topics, sources, locale)
  const current = briefing.editions.find((edition) => edition.locale === draft.locale)?.number ?? 0
  const published = await publishedWords(db, briefing.id, draft.locale)
  const lastSaved =
    draft.savedAt && draft.isUnpublished
      ? t('lastSaved', { name: draft.savedBy ?? t('somebody'), date: dateWords(draft.savedAt, locale, 'minute') })
      : null
  const publishHref = `${localized(locale, paths.deskPublish(briefing.id))}?locale=${draft.locale}`
  return (
    <DeskFrame
      locale={locale}
      actor={actor}
      place="briefings"
      title={t('editing', { title: draft.title || t('untitled') })}
      aside={<EditionTabs briefing={briefing} open={draft.locale} locale={locale} />}
    >
      <DraftNews briefing={briefing} draft={draft} current={current} locale={locale} published={search.published} />
      <DraftEditor
        key={`${draft.briefingId} ${draft.locale}`}
        draft={draft}
        names={names}
        locale={locale}
        say={editorPhrases(locale)}
        isPublished={briefing.firstPublishedAt !== null}
        published={published.number > 0 ? published.words : null}
        lastSaved={lastSaved}
        publishHref={briefing.retraction ? null : publishHref}
        addSourceHref={localized(locale, paths.deskNewSource())}
        preview={await drawnPreview(words, draft.slug, draft.locale, locale)}
        draw={drawPreview.bind(null, draft.locale, draft.slug)}
      />
      <DiscardDraft briefing={briefing} draft={draft} locale={locale} isNew={current === 0} />
    </DeskFrame>
  )
}
