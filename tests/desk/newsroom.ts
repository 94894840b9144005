import { randomUUID } from 'node:crypto'
import type { Actor, Role } from '@/lib/accounts/actor'
import { publishDraft, saveDraft, startBriefing } from '@/lib/briefings/draft-commands'
import type { DraftWords } from '@/lib/briefings/schema'
import { db } from '../support/database'

/** Somebody of the newsroom, with an account. */
export async function somebody(name: string, role: Role): Promise<Actor> {
  const email = `${name.toLowerCase()}@newsroom.test`
  const { id } = await db.user.create({ data: { name, role, email } })
  return { id, name, role, locale: 'en', timeZone: 'America/Guayaquil' }
}

/** A record to write from: Ecuador and bananas, a figure, a date and a source. */
export async function record() {
  const names = (name: string) => ({ create: [{ locale: 'en' as const, name }] })
  const ecuador = await db.topic.create({
    data: { slug: 'ecuador', kind: 'country', iso2: 'EC', names: names('Ecuador') },
  })
  const bananas = await db.topic.create({ data: { slug: 'bananas', kind: 'commodity', names: names('Bananas') } })
  const source = await db.source.create({ data: { slug: 'port-ledger', title: 'Ledger of the port of Guayaquil' } })
  await db.figure.create({
    data: {
      slug: 'banana-exports',
      value: '1000000',
      qualifier: 'about',
      unit: 't/year',
      subjectId: ecuador.id,
      sourceId: source.id,
      texts: {
        create: [
          { locale: 'en', metric: 'Banana exports', period: 'a year', caveat: 'A round figure.' },
          { locale: 'es', metric: 'Exportación de banano', period: 'un año', caveat: 'Cifra redonda.' },
          { locale: 'ru', metric: 'Экспорт бананов', period: 'в год', caveat: 'Округлённая цифра.' },
        ],
      },
      topics: { create: [{ topicId: bananas.id }] },
    },
  })
  await db.event.create({
    data: {
      slug: 'first-ship',
      startsOn: new Date('2025-03-01'),
      endsOn: new Date('2025-03-31'),
      precision: 'month',
      status: 'announced',
      sourceId: source.id,
      texts: {
        create: [
          { locale: 'en', title: 'The first ship leaves', dateLabel: 'early spring' },
          { locale: 'es', title: 'Zarpa el primer barco', dateLabel: 'principios de primavera' },
          { locale: 'ru', title: 'Отходит первое судно', dateLabel: 'ранняя весна' },
        ],
      },
      topics: { create: [{ topicId: ecuador.id }, { topicId: bananas.id }] },
    },
  })
  return { ecuador, bananas, source }
}

/** The tags of cached reads that expired since the test began. */
export async function expired(): Promise<Set<string>> {
  return new Set((await db.cacheExpiration.findMany()).map(({ tag }) => tag))
}

/** A whole briefing that names the record. */
export const words: DraftWords = {
  title: 'Bananas at the quay',
  standfirst: 'What the packers see.',
  byline: 'Rosa Quispe',
  markdown: 'Ecuador sells {{figure:banana-exports}}.{{source:port-ledger}} The ship leaves {{date:first-ship|in}}.',
  topics: ['bananas', 'ecuador'],
  sources: [],
  furtherReading: [],
}

/** The English edition of a briefing. */
export const place = (briefingId: string) => ({ briefingId, locale: 'en' as const })

/** A briefing that its author has just given a title. */
export async function started(author: Actor, title = words.title): Promise<string> {
  const { briefingId } = await startBriefing(author, { title, locale: 'en', key: randomUUID() })
  return briefingId
}

/** A briefing with all its words saved. */
export async function written(author: Actor, changes: Partial<DraftWords> = {}) {
  const id = await started(author)
  const { version } = await saveDraft(author, { ...place(id), version: 1, slug: '', ...words, ...changes })
  return { id, version }
}

/** A briefing whose first revision is out. */
export async function published(author: Actor) {
  const { id, version } = await written(author)
  await publishDraft(author, { ...place(id), version, seenNumber: 0, kind: 'initial', note: '' })
  return { id, version }
}
