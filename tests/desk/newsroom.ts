import type { Actor, Role } from '@/lib/accounts/actor'
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
