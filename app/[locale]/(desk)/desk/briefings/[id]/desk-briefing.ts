import { notFound } from 'next/navigation'
import { type BriefingAtDesk, briefingAtDesk, editionAsked } from '@/lib/briefings/desk-lists'
import type { Draft } from '@/lib/briefings/draft'
import { draftOf } from '@/lib/briefings/drafts'
import { db } from '@/lib/platform/database'
import { Id } from '@/lib/platform/untrusted'
import { type DeskVisit, deskVisit, type Search } from '../../desk-visit'

type Request = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Search> }

export type BriefingVisit = DeskVisit & { briefing: BriefingAtDesk; draft: Draft }

/** Who visits a briefing at the desk, the briefing, and the edition that `?locale=` names; a 404 for who may not see it. */
export async function briefingVisit(request: Request, pathOf: (id: string) => string): Promise<BriefingVisit> {
  const { id } = await request.params
  const visit = await deskVisit(request, pathOf(id))
  const briefing = Id.safeParse(id).success ? await briefingAtDesk(visit.actor, id) : null
  if (!briefing) notFound()
  const edition = editionAsked(briefing, visit.search.locale, visit.locale)
  if (!edition) notFound()
  const draft = await draftOf(db, visit.actor, id, edition)
  if (!draft) notFound()
  return { ...visit, briefing, draft }
}
