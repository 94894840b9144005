import pg from 'pg'
import { publishRevision } from '@/lib/briefings/publishing'
import { db, transaction } from '@/lib/platform/database'
import { copyStatements, readerStatements, searchStatement } from './copies'
import { briefingText, often, properNames, seeded } from './words'

export type Size = { briefings: number; topics: number; readers: number; annotations: number }

const copiesOfEach = 100
const nameCount = 20_000

/** The names that the texts, topics and searches of a store draw from. */
export const namesOfStore = () => properNames(nameCount, seeded(7))

async function makeTopics(count: number, names: string[]) {
  await db.$executeRaw`CREATE UNLOGGED TABLE bench_names AS SELECT ${names}::text[] AS names`
  await db.$executeRawUnsafe(
    `CREATE UNLOGGED TABLE bench_topics AS SELECT n AS number, uuidv7() AS id FROM generate_series(1, ${count}) n`,
  )
  await db.$executeRaw`
    INSERT INTO topics (id, slug, kind)
    SELECT id, 'topic-' || number, (ARRAY['theme', 'person', 'organization', 'commodity'])[1 + number % 4]::topic_kind
    FROM bench_topics`
  await db.$executeRaw`
    INSERT INTO topic_names (topic_id, locale, name)
    SELECT t.id, l.locale, n.names[t.number] FROM bench_topics t, bench_names n, unnest(enum_range(NULL::locale)) AS l (locale)`
  await db.$executeRaw`
    INSERT INTO search_entries (id, locale, topic_id, title)
    SELECT uuidv7(), locale, topic_id, name FROM topic_names`
}

/** Publishes the briefings that all others are copies of, through the command that every briefing comes by. */
async function publishPrototypes(count: number, topics: number, names: string[]) {
  const random = seeded(11)
  const slugs = Array.from({ length: topics }, (_, index) => `topic-${index + 1}`)
  await db.source.create({ data: { slug: 'port-register', title: 'Register of the port', publisher: 'The port' } })
  for (let number = 1; number <= count; number += 1) {
    const input = {
      ...briefingText(names, random),
      slug: `briefing-${number}`,
      locale: 'en' as const,
      byline: often(names, random),
      topicSlugs: [...new Set([often(slugs, random), often(slugs, random)])],
      sourceSlugs: ['port-register'],
      furtherReading: [],
      kind: 'initial' as const,
      note: '',
      publishedAt: new Date('2024-06-01T08:00:00Z'),
    }
    await transaction((tx) => publishRevision(tx, { id: null }, input))
  }
}

type Index = { name: string; definition: string }

/** Drops the text indexes while rows pour in; returns what makes them again. */
async function withoutTextIndexes(client: pg.Client): Promise<Index[]> {
  const { rows } = await client.query<Index>(
    "SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '% USING gin %'",
  )
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`)
  return rows
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // The rows are made from rows that hold already: their foreign keys need no second look.
  await client.query("SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'")
  return client
}

/** Fills an empty, migrated database with a store of the given size. Says what it does as it goes. */
export async function fillStore(url: string, size: Size, say: (sentence: string) => void): Promise<void> {
  const names = namesOfStore()
  const prototypes = size.briefings / (copiesOfEach + 1)
  say(`Making ${size.topics} topics and ${Math.ceil(prototypes)} briefings to copy …`)
  await makeTopics(size.topics, names)
  await publishPrototypes(Math.ceil(prototypes), size.topics, names)
  const [first, second] = await Promise.all([connect(url), connect(url)])
  const indexes = await withoutTextIndexes(first)
  const { plan, copies } = copyStatements(copiesOfEach, size.topics)
  for (const statement of plan) await first.query(statement)
  const { rows } = await first.query<{ count: string }>('SELECT count(*) FROM bench_copies')
  say(`Copying them to ${rows[0]?.count}, with what finds them …`)
  const searching = second.query(searchStatement)
  for (const statement of copies) await first.query(statement)
  say(`Making ${size.readers} readers and ${size.annotations} annotations …`)
  const people = readerStatements(size.readers, size.annotations, size.topics, Number(rows[0]?.count))
  for (const statement of people) await first.query(statement)
  await searching
  say('Making the indexes of their words …')
  const half = Math.ceil(indexes.length / 2)
  const make = async (client: pg.Client, some: Index[]) => {
    for (const { definition } of some) await client.query(definition)
  }
  await Promise.all([make(first, indexes.slice(0, half)), make(second, indexes.slice(half))])
  await first.query('VACUUM (ANALYZE)')
  await first.query('CHECKPOINT')
  await Promise.all([first.end(), second.end()])
}
