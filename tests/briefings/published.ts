import type { Actor, Role } from '@/lib/accounts/actor'
import type { NewRevision } from '@/lib/briefings/new-revision'
import { publishRevision } from '@/lib/briefings/publishing'
import { transaction } from '@/lib/platform/database'
import { db } from '../support/database'

/** A person with a role, signed in. */
export async function person(name: string, role: Role): Promise<Actor> {
  const { id } = await db.user.create({ data: { name, role, email: `${name.toLowerCase()}@example.org` } })
  return { id, name, role, locale: 'en', timeZone: 'UTC' }
}

/** The records that the texts of these tests name. */
export async function record(): Promise<void> {
  const named = async (slug: string, iso2: string | null, en: string, es: string) => {
    const names = {
      create: [
        { locale: 'en' as const, name: en },
        { locale: 'es' as const, name: es },
      ],
    }
    const kind = iso2 ? ('country' as const) : ('commodity' as const)
    return db.topic.create({ data: { slug, kind, iso2, names } })
  }
  const ecuador = await named('ecuador', 'EC', 'Ecuador', 'Ecuador')
  await named('brazil', 'BR', 'Brazil', 'Brasil')
  const bananas = await named('bananas', null, 'Bananas', 'Banano')
  const source = await db.source.create({ data: { slug: 'port-register', title: 'Register of the port of Guayaquil' } })
  await db.source.create({ data: { slug: 'fruit-yearbook', title: 'Yearbook of fruit' } })
  const of = { sourceId: source.id }
  const span = { startsOn: new Date('2025-04-13'), endsOn: new Date('2025-04-13'), precision: 'day' as const }
  const event = await db.event.create({
    data: {
      ...{ slug: 'harvest', status: 'scheduled', ...of, ...span },
      texts: {
        create: [
          { locale: 'en', title: 'The harvest' },
          { locale: 'es', title: 'La cosecha' },
        ],
      },
      topics: { create: [{ topicId: bananas.id }] },
    },
  })
  await db.figure.create({
    data: {
      ...{ slug: 'banana-exports', value: '1000000', unit: 't/year', qualifier: 'about', subjectId: ecuador.id, ...of },
      texts: { create: [{ locale: 'en', metric: 'Banana exports', period: 'a year', caveat: 'A round figure.' }] },
      topics: { create: [{ topicId: bananas.id }] },
    },
  })
  await db.rollCall.create({
    data: {
      ...{ slug: 'banana-vote', bodyId: bananas.id, eventId: event.id, ...of },
      texts: { create: [{ locale: 'en', title: 'The vote on bananas' }] },
      positions: { create: [{ countryId: ecuador.id, position: 'abstained' }] },
    },
  })
}

/** A text that can be published over the records above. */
export function text(changes: Partial<NewRevision> = {}): NewRevision {
  return {
    slug: 'bananas-are-full',
    locale: 'en',
    title: 'Bananas are full',
    standfirst: 'The market takes no more.',
    byline: 'Ana Torres',
    markdown: 'Ecuador ships {{figure:banana-exports}}.{{source:port-register}}\n\nThe harvest is {{date:harvest|in}}.',
    topicSlugs: ['bananas', 'ecuador'],
    sourceSlugs: ['port-register'],
    furtherReading: ['fruit-yearbook'],
    kind: 'initial',
    note: '',
    publishedAt: new Date('2025-03-01T09:00:00Z'),
    ...changes,
  }
}

/** Publishes it for nobody in particular, in a transaction of its own. */
export function publishText(changes: Partial<NewRevision> = {}, publisher: { id: string | null } = { id: null }) {
  return transaction((tx) => publishRevision(tx, publisher, text(changes)))
}

export const dayAfter = new Date('2025-03-02T09:00:00Z')
