import { requireCaller } from '@/lib/accounts/caller'
import { csvBeginning, csvLine } from '@/lib/exchange/csv-line'
import { allItems, importOf } from '@/lib/exchange/import-reports'
import { addressed } from '@/lib/platform/addressed'
import { handler } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'
import { spoken } from '@/lib/platform/i18n/sentences'
import { paths } from '@/lib/platform/paths'
import { Problem } from '@/lib/platform/problem'
import { streamedFile } from '@/lib/platform/streamed-file'
import { Id } from '@/lib/platform/untrusted'

/** What became of every entry of one of the reader's files, as a CSV table in the reader's language. */
export const GET = handler<RouteContext<'/api/v1/annotations/imports/[id]/report'>>(async (_request, { params }) => {
  const actor = await requireCaller('annotations:read')
  const found = await importOf(actor, addressed(Id, (await params).id))
  if (!found) throw new Problem('not_found', 'not_found')
  async function* table(importId: string) {
    yield csvBeginning + csvLine(['line', 'outcome', 'sentence', 'address', 'title', 'quote', 'annotation'])
    for await (const { line, outcome, note, annotationId } of allItems(importId)) {
      const sentence = spoken({ key: `exchange:outcome.${outcome}` }, actor.locale)
      const own = annotationId ? publicOrigin() + paths.annotation(annotationId) : ''
      yield csvLine([String(line), outcome, sentence, note?.address ?? '', note?.title ?? '', note?.quote ?? '', own])
    }
  }
  return streamedFile(table(found.id), 'text/csv; charset=utf-8', 'puente-import.csv')
})
