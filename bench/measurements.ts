import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { sealed, sessionCookieName } from '@/lib/accounts/session-cookie'
import { openSession } from '@/lib/accounts/sessions'
import { signedInMark } from '@/lib/accounts/signed-in-mark'
import { transaction } from '@/lib/platform/database'
import { paths } from '@/lib/platform/paths'
import { type Measurement, request } from './measuring'
import { namesOfStore } from './store'
import { searchWords, seeded } from './words'

const writers = 100
const searches = 4_000
const firstVisits = 4_000
const ownCalls = 4_000
const notes = 40_000

async function cookieOf(userId: string): Promise<Record<string, string>> {
  const secret = await transaction((tx) => openSession(tx, userId, 'bench'))
  return {
    cookie: `${sessionCookieName()}=${await sealed(secret)}; ${signedInMark}=1`,
    'sec-fetch-site': 'same-origin',
  }
}

type Row = Record<string, string>

async function cookiesOf(rows: Row[]): Promise<Map<string, Record<string, string>>> {
  const found = new Map<string, Record<string, string>>()
  for (const { author = '' } of rows) if (!found.has(author)) found.set(author, await cookieOf(author))
  return found
}

/** Notes of a hundred readers on real words of the current revisions. */
async function notesToMake(pool: pg.Pool): Promise<string[]> {
  const { rows: readers } = await pool.query<Row>(
    'SELECT id AS author FROM bench_readers WHERE number BETWEEN 2 AND $1',
    [writers + 1],
  )
  const { rows: places } = await pool.query<Row>(
    `SELECT c.revision_id AS revision, b.key, substr(b.text, 6, 40) AS quote
     FROM bench_copies c JOIN bench_blocks b USING (proto_briefing)
     WHERE c.number % 97 = 1 AND b.place <= 4 LIMIT 4000`,
  )
  const cookies = [...(await cookiesOf(readers)).values()]
  return Array.from({ length: notes }, (_, index) => {
    const { revision, key, quote } = places[index % places.length] as Row
    const draft = {
      revisionId: revision,
      startKey: key,
      start: 5,
      endKey: key,
      end: 45,
      quote,
      body: `Ask the harbour master about *this*, no. ${index}.`,
      visibility: index % 5 === 0 ? 'public' : 'private',
    }
    const headers = { ...cookies[index % cookies.length], 'idempotency-key': randomUUID() }
    return request('POST', '/api/v1/annotations', headers, JSON.stringify(draft))
  })
}

async function readersOwnCalls(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<Row>(
    `SELECT a.author_id AS author, b.slug FROM (
       SELECT author_id, briefing_id FROM annotations TABLESAMPLE SYSTEM (2) LIMIT $1
     ) a JOIN briefings b ON b.id = a.briefing_id`,
    [ownCalls],
  )
  const some = new Set(rows.slice(0, 200).map(({ author }) => author))
  const theirs = await pool.query<Row>(
    `SELECT DISTINCT a.author_id AS author, b.slug FROM annotations a JOIN briefings b ON b.id = a.briefing_id
     WHERE a.author_id = ANY ($1::uuid[])`,
    [[...some]],
  )
  const cookies = await cookiesOf(theirs.rows)
  return theirs.rows.map(({ author = '', slug }) =>
    request('GET', `/api/v1/reader/briefings/${slug}?locale=en`, cookies.get(author)),
  )
}

/**
 * Every line of the table, in its order: what is measured from memory first, what writes last.
 * `tagOf` asks for a path once and returns the ETag of the answer.
 */
export async function measurements(pool: pg.Pool, tagOf: (target: string) => Promise<string>): Promise<Measurement[]> {
  const random = seeded(23)
  const names = namesOfStore()
  const { rows: slugs } = await pool.query<Row>(
    'SELECT slug FROM briefings WHERE slug ~ $1 ORDER BY md5(slug) LIMIT $2',
    ['-[0-9]+-[0-9]+$', firstVisits],
  )
  const [known, ...unseen] = slugs.map(({ slug = '' }) => paths.briefing(slug))
  const feed = paths.topicFeed('topic-3', 'atom')
  const { rows: keen } = await pool.query<Row>('SELECT id AS author FROM bench_readers WHERE number = 1')
  const [keenCookie] = [...(await cookiesOf(keen)).values()]
  return [
    { name: 'A briefing, from the cache', requests: [request('GET', known ?? '')], status: '200' },
    { name: 'A topic, from the cache', requests: [request('GET', paths.topic('topic-3'))], status: '200' },
    { name: "A topic's feed, from the cache", requests: [request('GET', feed)], status: '200' },
    {
      name: 'The same feed, unchanged (304)',
      requests: [request('GET', feed, { 'if-none-match': await tagOf(feed) })],
      status: '304',
    },
    {
      name: 'A briefing, first request',
      requests: unseen.map((target) => request('GET', target)),
      once: true,
      status: '200',
    },
    {
      name: 'Search',
      requests: Array.from({ length: searches }, () => request('GET', paths.search(searchWords(names, random)))),
      status: '200',
    },
    { name: "The reader's own call", requests: await readersOwnCalls(pool), status: '200' },
    { name: '/following, 200 topics', requests: [request('GET', paths.following(), keenCookie)], status: '200' },
    { name: 'Note creation', requests: await notesToMake(pool), once: true, status: '201' },
  ]
}
