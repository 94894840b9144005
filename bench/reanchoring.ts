// How long it takes to find the notes of a 60 KB briefing again after a third of it was edited, in a process of its own
// on the database of the data folder that PUENTE_DATA names.
import { type PublishedText, passageBetween, wordsAt } from '@/lib/annotations/passage'
import { publishedTexts } from '@/lib/annotations/published-texts'
import { reanchor } from '@/lib/annotations/reanchoring'
import { publishRevision } from '@/lib/briefings/publishing'
import { closeDatabase, db, transaction } from '@/lib/platform/database'
import { openDatabase } from '../scripts/database.mjs'
import { migrate } from '../scripts/migrate'
import { briefingText, properNames, seeded } from './words'

const random = seeded(23)
const names = properNames(500, random)
const counts = [1_000, 100_000]
const textLength = 60_000

const publish = (slug: string, markdown: string, number: number) =>
  transaction((tx) =>
    publishRevision(
      tx,
      { id: null },
      {
        ...{ slug, locale: 'en', title: 'A long text', standfirst: 'Of many words.', byline: 'The bench', markdown },
        ...{ topicSlugs: ['long-texts'], sourceSlugs: [], furtherReading: [] },
        ...{ kind: number === 1 ? 'initial' : 'update', note: number === 1 ? '' : 'A third of it was edited.' },
        publishedAt: new Date(Date.UTC(2026, 0, number)),
      },
    ),
  )

function longText(): string {
  let text = ''
  while (text.length < textLength) text += `${briefingText(names, random).markdown}\n\n`
  return text
}

/** The text as an editor leaves it: of every third paragraph a word is replaced, some go, some change places. */
function edited(text: string): string {
  const paragraphs = text.trim().split('\n\n')
  const changed = paragraphs.flatMap((paragraph, place) => {
    if (place % 3 !== 0) return [paragraph]
    if (random() < 0.1) return []
    const words = paragraph.split(' ')
    for (let edits = 1 + Math.floor(words.length / 20); edits > 0; edits -= 1) {
      words[1 + Math.floor(random() * (words.length - 1))] = names[Math.floor(random() * names.length)]!
    }
    return [words.join(' ')]
  })
  const moved = changed.splice(Math.floor(changed.length / 2), 2)
  return [...changed, ...moved].join('\n\n')
}

function notesOn(text: PublishedText, count: number) {
  const notes: Record<string, unknown>[] = []
  while (notes.length < count) {
    const from = Math.floor(random() * text.text.length)
    const passage = passageBetween(text, from, Math.min(text.text.length, from + 10 + Math.floor(random() * 90)))
    if (passage?.startKey === passage?.endKey && passage) notes.push({ ...passage, quote: wordsAt(text, passage) })
  }
  return notes
}

async function annotated(revisionId: string, briefingId: string, authorId: string, count: number) {
  const text = (await publishedTexts(db, [revisionId])).get(revisionId)
  if (!text) throw new Error('There is no text')
  const notes = notesOn(text, count)
  for (let from = 0; from < count; from += 10_000) {
    await db.$executeRaw`
      INSERT INTO annotations (id, author_id, briefing_id, revision_id, start_key, start, end_key, "end", quote)
      SELECT uuidv7(), ${authorId}::uuid, ${briefingId}::uuid, ${revisionId}::uuid, x."startKey", x.start, x."endKey", x."end", x.quote
      FROM jsonb_to_recordset(${JSON.stringify(notes.slice(from, from + 10_000))}::jsonb)
        AS x("startKey" text, start int, "endKey" text, "end" int, quote text)`
  }
}

const database = await openDatabase({ alone: true })
await migrate(database.url)
await db.topic.create({
  data: { slug: 'long-texts', kind: 'theme', names: { create: { locale: 'en', name: 'Long texts' } } },
})
const author = await db.user.create({ data: { name: 'The bench', email: 'bench@bench.test' }, select: { id: true } })
for (const count of counts) {
  const text = longText()
  const first = await publish(`notes-${count}`, text, 1)
  await annotated(first.revisionId, first.briefingId, author.id, count)
  const second = await publish(`notes-${count}`, edited(text), 2)
  const begun = performance.now()
  const before = process.cpuUsage()
  const added = await reanchor(second.revisionId)
  const took = performance.now() - begun
  const { user, system } = process.cpuUsage(before)
  if (added !== count) throw new Error(`${added} of ${count} notes have a place`)
  const found = await db.annotationAnchor.groupBy({
    by: ['status'],
    where: { revisionId: second.revisionId },
    _count: { _all: true },
    orderBy: { status: 'asc' },
  })
  const statuses = found.map(({ status, _count }) => `${_count._all.toLocaleString('en')} ${status}`).join(', ')
  process.stdout.write(
    `${count.toLocaleString('en')} notes on ${Math.round(text.length / 1000)} KB found again in ${Math.round(took).toLocaleString('en')} ms, ${Math.round((user + system) / 1000).toLocaleString('en')} ms of them our own work: ${statuses}\n`,
  )
}
await closeDatabase()
await database.close()
process.exit(0)
