import { type Actor, requireRole } from '@/lib/accounts/actor'
import { expireTags } from '@/lib/platform/cache/expire'
import { type Tx, transaction } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { Problem } from '@/lib/platform/problem'
import { topicTags } from '@/lib/topics/cache-tags'
import { recordChange } from '@/lib/topics/change-log'
import { factTags } from './cache-tags'
import {
  ownSlug,
  printingBriefings,
  refusingTakenSlug,
  sourceIdNamed,
  tagsOfPrinting,
  topicsNamed,
} from './named-records'
import type { FigureRevision, NewFigure, NewSource } from './schema'
import { rowsByLocale } from './texts'
import { dateOf } from './written-date'

const audited = (actor: Actor, action: string, subjectKind: string, subjectId: string, slug: string) => ({
  data: { actorId: actor.id, action, subjectKind, subjectId, detail: { slug } },
})

/** Adds a source that facts and briefings can be taken from. Authors and up. Throws `invalid` when its slug is taken. */
export async function addSource(actor: Actor, input: NewSource): Promise<{ id: string; slug: string; title: string }> {
  requireRole(actor, 'author')
  const slug = ownSlug(input.slug, [input.publisher, input.title].join(' '))
  return refusingTakenSlug(slug, () =>
    transaction(async (tx) => {
      const data = { ...input, slug, url: input.url || null }
      const source = await tx.source.create({ data, select: { id: true, slug: true, title: true } })
      await tx.auditRecord.create(audited(actor, 'add_source', 'source', source.id, slug))
      await expireTags(tx, [factTags.sources])
      return source
    }),
  )
}

/** Adds a figure with its words in every language. Authors and up. Throws `invalid` when a slug is taken or names nothing. */
export async function addFigure(actor: Actor, input: NewFigure): Promise<{ id: string; slug: string }> {
  requireRole(actor, 'author')
  const slug = ownSlug(input.slug, input.metric.en)
  return refusingTakenSlug(slug, () =>
    transaction(async (tx) => {
      const sourceId = await sourceIdNamed(tx, input.source)
      const [subject] = await topicsNamed(tx, 'subject', [input.subject])
      const [counterpart] = await topicsNamed(tx, 'counterpart', input.counterpart ? [input.counterpart] : [])
      const topics = await topicsNamed(tx, 'topics', input.topics)
      const texts = rowsByLocale({
        metric: input.metric,
        period: input.period,
        counterpart: input.counterpartWords,
        caveat: input.caveat,
      })
      const figure = await tx.figure.create({
        data: {
          slug,
          value: input.value,
          qualifier: input.qualifier,
          unit: input.unit,
          periodStart: dateOf(input.span.startsOn),
          periodEnd: dateOf(input.span.endsOn),
          subjectId: (subject as { id: string }).id,
          counterpartId: counterpart?.id ?? null,
          sourceId,
          texts: { create: texts },
          topics: { create: topics.map(({ id }) => ({ topicId: id })) },
        },
        select: { id: true, slug: true },
      })
      await tx.auditRecord.create(audited(actor, 'add_figure', 'figure', figure.id, slug))
      const named = [subject, counterpart, ...topics].flatMap((topic) => (topic ? [topicTags.of(topic.slug)] : []))
      await expireTags(tx, ['figures', factTags.figure(slug), ...named])
      return figure
    }),
  )
}

type State = Pick<FigureRevision, 'value' | 'qualifier' | 'source'> & { unit: string; texts: StateTexts }
type StateTexts = { locale: Locale; period: string; caveat: string }[]

/** What a change can change, always in one order, so that two states can be compared. */
function stateOf({ value, qualifier, unit, source, texts }: State): State {
  return {
    value,
    qualifier,
    unit,
    source,
    texts: texts.map(({ locale, period, caveat }) => ({ locale, period, caveat })),
  }
}

const textColumns = { locale: true, metric: true, period: true, counterpart: true, caveat: true } as const

async function lockedFigure(tx: Tx, slug: string) {
  await tx.$queryRaw`SELECT id FROM figures WHERE slug = ${slug} FOR UPDATE`
  const figure = await tx.figure.findUnique({
    where: { slug },
    include: {
      source: true,
      subject: true,
      counterpart: true,
      texts: { select: textColumns, orderBy: { locale: 'asc' } },
      topics: { include: { topic: true } },
      ...printingBriefings,
    },
  })
  if (!figure) throw new Problem('not_found', 'not_found')
  return figure
}

/**
 * Changes a figure's value, qualifier, unit, period, caveat or source, keeping what it was before and why it changed.
 * Authors and up. Throws `conflict` when somebody changed it since `version`, or when nothing differs.
 */
export async function changeFigure(actor: Actor, input: FigureRevision): Promise<{ slug: string; version: number }> {
  requireRole(actor, 'author')
  return transaction(async (tx) => {
    const figure = await lockedFigure(tx, input.slug)
    if (figure.version !== input.version) throw new Problem('conflict', 'desk:record_changed')
    const sourceId = await sourceIdNamed(tx, input.source)
    const texts = rowsByLocale({ period: input.period, caveat: input.caveat })
    const before = stateOf({ ...figure, source: figure.source.slug })
    const after = stateOf({ ...input, texts })
    if (JSON.stringify(before) === JSON.stringify(after)) throw new Problem('conflict', 'desk:same_record')
    const version = figure.version + 1
    await tx.figure.update({
      where: { id: figure.id },
      data: { value: input.value, qualifier: input.qualifier, unit: input.unit, sourceId, version },
    })
    for (const { locale, period, caveat } of texts) {
      const created = { ...figure.texts[0], metric: figure.texts[0]?.metric ?? '', locale, period, caveat }
      await tx.figureText.upsert({
        where: { figureId_locale: { figureId: figure.id, locale } },
        create: { ...created, figureId: figure.id },
        update: { period, caveat },
      })
    }
    const at = new Date()
    const { reason } = input
    await tx.figureChange.create({
      data: { figureId: figure.id, version, before, after, reason, actorId: actor.id, at },
    })
    const topics = [
      figure.subject,
      ...(figure.counterpart ? [figure.counterpart] : []),
      ...figure.topics.map((t) => t.topic),
    ]
    const topicIds = [...new Set(topics.map(({ id }) => id))]
    const change = { kind: 'figure_changed', significance: 'normal', at, figureId: figure.id, note: reason } as const
    await recordChange(tx, { ...change, topicIds })
    await expireTags(tx, [
      'figures',
      factTags.figure(figure.slug),
      factTags.sources,
      ...topics.map((topic) => topicTags.of(topic.slug)),
      ...tagsOfPrinting(figure),
    ])
    return { slug: figure.slug, version }
  })
}
