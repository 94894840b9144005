import { AnnotationLayer } from '@/components/annotations/annotation-layer'
import { VoteTable } from '@/components/facts/vote-table'
import { ChangedSinceRead } from '@/components/following/changed-since-read'
import type { BriefingPage, FigureUses } from '@/lib/briefings/briefing'
import { translator } from '@/lib/platform/i18n/translate'
import { Beside } from './beside'
import { BriefingEndMatter, endMatterOf } from './briefing-end-matter'
import { BriefingHeader } from './briefing-header'
import { headingsOf } from './contents'
import { ContentsBar } from './contents-bar'
import { DocumentBody } from './document'
import { KeyFigures } from './key-figures'
import { firstMentions } from './margin-notes'
import { Rail } from './rail'
import { RecordCard } from './record-card'
import { recordLinks } from './record-links'
import { WhatChanged } from './what-changed'

type Props = {
  page: BriefingPage
  origin: string
  /** Where else its figures are printed. */
  uses?: FigureUses
  /** Notes are written on the current text, read on a former one; a preview has none yet. */
  text: 'current' | 'former' | 'preview'
}

/** A briefing as it is read: contents at the left, the text, the margin at the right, then its records. */
export function BriefingArticle({ page, origin, uses = {}, text }: Props) {
  const { locale } = page
  const isCurrent = text === 'current'
  const t = translator(locale, 'reading')
  const mentions = firstMentions(page.document.nodes)
  const rollCalls = new Map(page.rollCalls.map((rollCall) => [rollCall.slug, rollCall]))
  const contents = [...headingsOf(page.document), ...endMatterOf(page)]
  return (
    <article className="page briefing-columns py-8 sm:py-12">
      <div className="wide mb-8 max-w-[46rem]">
        <BriefingHeader page={page} />
        {isCurrent ? <ChangedSinceRead slug={page.slug} locale={locale} revision={page.number} /> : null}
        <WhatChanged page={page} />
        <KeyFigures figures={page.keyFigures} locale={locale} />
      </div>
      <Rail page={page} entries={contents} isCurrent={isCurrent} />
      <div id="text" className="reading min-w-0" data-text="">
        <DocumentBody
          document={page.document}
          links={recordLinks(page)}
          beside={(node) => <Beside mentions={mentions.get(node)} page={page} />}
          votes={(slug) => {
            const rollCall = rollCalls.get(slug)
            return rollCall ? <VoteTable rollCall={rollCall} locale={locale} /> : null
          }}
        />
      </div>
      <BriefingEndMatter page={page} origin={origin} uses={uses} isCurrent={isCurrent} />
      {text === 'preview' ? null : (
        <AnnotationLayer
          locale={locale}
          slug={page.slug}
          revisionId={page.revisionId}
          revision={page.number}
          isCurrent={isCurrent}
        />
      )}
      <ContentsBar locale={locale} entries={contents} topic={isCurrent ? page.topics[0] : undefined} />
      <RecordCard label={t('record')} closeLabel={t('close')} />
    </article>
  )
}
