import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { addressNote, takeAnswerBack } from '@/lib/annotations/answering'
import { annotate as annotated, withdraw } from '@/lib/annotations/commands'
import { annotatedRevision, annotationFor, publicAnnotationsOn } from '@/lib/annotations/queries'
import { reanchor } from '@/lib/annotations/reanchoring'
import { AnnotationDraft } from '@/lib/annotations/schema'
import { settle } from '@/lib/annotations/settling'
import { noticesFor } from '@/lib/notices/queries'
import { parse } from '@/lib/platform/untrusted'
import { db } from '../support/database'
import { block, publishBlocks, reader } from './published'

const slug = 'bananas-that-pay-for-oil'
const first = [
  block('p', 'Deliveries fell by 2.1% in the year of the ban.'),
  block('q', 'The ambassador spoke of flowers and of a long friendship.'),
]
const second = [
  block('p', 'Deliveries fell by 3.4% in the year of the ban.'),
  block('q', 'The ambassador spoke of flowers and of a long friendship.'),
]

const placeOf = (revisionId: string, { key, text }: { key: string; text: string }, quote: string) => {
  const start = text.indexOf(quote)
  return { revisionId, startKey: key, start, endKey: key, end: start + quote.length, quote }
}

async function noteOn(actor: Actor, revisionId: string, on: { key: string; text: string }, quote: string) {
  const draft = parse(AnnotationDraft, { ...placeOf(revisionId, on, quote), visibility: 'public', body: 'Is it so?' })
  return (await annotated(actor, draft, null)).id
}

const anchorOf = async (id: string, readerId: string | null = null) => (await annotationFor(readerId, id))?.anchor

async function publish(
  ...[blocks, kind]:
    | [Parameters<typeof publishBlocks>[1], 'update' | 'correction']
    | [Parameters<typeof publishBlocks>[1]]
) {
  const published = await publishBlocks(slug, blocks, kind)
  await reanchor(published.revisionId)
  return published.revisionId
}

describe('what is kept of a change', () => {
  test('words that went are gone since the revision that removed them, by its kind', async () => {
    const ada = await reader('Ada')
    const one = await publishBlocks(slug, first)
    const id = await noteOn(ada, one.revisionId, first[1]!, 'long friendship')
    await publish([first[0]!], 'correction')
    expect(await anchorOf(id)).toMatchObject({ status: 'orphaned', removed: { revision: 2, kind: 'correction' } })
    await publish(second.slice(0, 1))
    expect(await anchorOf(id)).toMatchObject({ status: 'orphaned', removed: { revision: 2, kind: 'correction' } })
    await publish(first)
    expect(await anchorOf(id)).toMatchObject({ status: 'unchanged', removed: null })
    await publish([first[0]!])
    expect(await anchorOf(id)).toMatchObject({ status: 'orphaned', removed: { revision: 5, kind: 'update' } })
  })

  test('what looks like it is offered to its author alone', async () => {
    const [ada, bruno] = [await reader('Ada'), await reader('Bruno')]
    const one = await publishBlocks(slug, first)
    const id = await noteOn(ada, one.revisionId, first[1]!, 'flowers')
    await publish([block('z', 'Growers bring flowers to market.')])
    expect((await anchorOf(id, ada.id))?.suggestions).toHaveLength(1)
    expect((await anchorOf(id, bruno.id))?.suggestions).toEqual([])
    expect((await anchorOf(id))?.suggestions).toEqual([])
  })
})

describe('telling the author', () => {
  test('a text that changed under a note is told once, and a later change once more', async () => {
    const ada = await reader('Ada')
    const one = await publishBlocks(slug, first)
    const id = await noteOn(ada, one.revisionId, first[0]!, 'fell by 2.1%')
    await noteOn(ada, one.revisionId, first[1]!, 'long friendship')
    const withdrawn = await noteOn(ada, one.revisionId, first[0]!, 'by 2.1%')
    await withdraw(ada, withdrawn)
    const two = await publish(second)
    await reanchor(two)
    await publish([block('new', 'An opening.'), ...second])
    await publish([block('p', 'Deliveries fell by 5% in the year of the ban.'), second[1]!])
    const told = (await noticesFor(ada)).notices
    expect(told.map(({ kind, revision, note }) => [kind, revision, note?.id])).toEqual([
      ['text_changed', 4, id],
      ['text_changed', 2, id],
    ])
  })

  test('who reads the list before the job has run loses no notice', async () => {
    const ada = await reader('Ada')
    const one = await publishBlocks(slug, first)
    await noteOn(ada, one.revisionId, first[0]!, 'fell by 2.1%')
    const { revisionId } = await publishBlocks(slug, second)
    await publicAnnotationsOn((await annotatedRevision(slug, 'en'))!, 200)
    await reanchor(revisionId)
    expect((await noticesFor(ada)).notices).toHaveLength(1)
  })
})

describe('what the author says of a place', () => {
  test('a confirmed one is where later revisions start from, and still says that the words changed', async () => {
    const ada = await reader('Ada')
    const one = await publishBlocks(slug, first)
    const id = await noteOn(ada, one.revisionId, first[0]!, 'fell by 2.1%')
    const two = await publish(second)
    await settle(ada, id, placeOf(two, second[0]!, 'fell by 3.4%'))
    expect(await anchorOf(id)).toMatchObject({ status: 'edited', was: 'fell by 2.1%', settled: { kind: 'confirmed' } })
    // Here the first words are gone and the confirmed ones stand: only these lead there.
    const moved = block('z', 'It is known by now that deliveries fell by 3.4% in the year of the ban.')
    await publish([second[1]!, moved])
    expect(await anchorOf(id)).toMatchObject({
      status: 'edited',
      passage: { startKey: 'z' },
      was: 'fell by 2.1%',
      now: 'fell by 3.4%',
      settled: null,
    })
    await publish([second[1]!])
    expect(await anchorOf(id)).toMatchObject({ status: 'orphaned', was: 'fell by 2.1%', removed: { revision: 4 } })
  })

  test('a note that was gone stands at the words that its author selects', async () => {
    const ada = await reader('Ada')
    const one = await publishBlocks(slug, first)
    const id = await noteOn(ada, one.revisionId, first[0]!, 'fell by 2.1%')
    const two = await publish([first[1]!])
    await settle(ada, id, placeOf(two, first[1]!, 'flowers'))
    expect(await anchorOf(id)).toMatchObject({
      status: 'edited',
      passage: { startKey: 'q' },
      was: 'fell by 2.1%',
      now: 'flowers',
      removed: null,
      settled: { kind: 'reanchored' },
    })
  })

  test('it is refused for others, for an older text, for words that do not stand there and on the first text', async () => {
    const [ada, bruno] = [await reader('Ada'), await reader('Bruno')]
    const one = await publishBlocks(slug, first)
    const id = await noteOn(ada, one.revisionId, first[0]!, 'fell by 2.1%')
    await expect(settle(ada, id, placeOf(one.revisionId, first[0]!, 'Deliveries'))).rejects.toMatchObject({
      kind: 'conflict',
    })
    const two = await publish(second)
    await expect(settle(bruno, id, placeOf(two, second[0]!, '3.4%'))).rejects.toMatchObject({ kind: 'not_found' })
    const elsewhere = { ...placeOf(two, second[0]!, '3.4%'), quote: '2.1%' }
    await expect(settle(ada, id, elsewhere)).rejects.toMatchObject({ kind: 'conflict' })
    await publish(first)
    await expect(settle(ada, id, placeOf(two, second[0]!, '3.4%'))).rejects.toMatchObject({ kind: 'conflict' })
    expect(await db.settlement.count()).toBe(0)
  })
})

describe('older revisions', () => {
  test('show the notes of their day as they stood then, worked out once', async () => {
    const ada = await reader('Ada')
    const one = await publishBlocks(slug, first)
    const early = await noteOn(ada, one.revisionId, first[0]!, 'fell by 2.1%')
    const two = await publish(second)
    const late = await noteOn(ada, two, second[0]!, '3.4%')
    await publish([second[1]!])
    await db.annotationAnchor.deleteMany()
    const on = async (number: number) => {
      const page = await publicAnnotationsOn((await annotatedRevision(slug, 'en', number))!, 200)
      return page.annotations.map(({ id, anchor }) => [id, anchor.status])
    }
    expect(await on(1)).toEqual([[early, 'unchanged']])
    expect(await on(2)).toEqual([
      [early, 'edited'],
      [late, 'unchanged'],
    ])
    expect(await db.annotationAnchor.count({ where: { revisionId: two, annotationId: early } })).toBe(1)
    expect(await on(3)).toEqual([
      [early, 'orphaned'],
      [late, 'orphaned'],
    ])
  })
})

describe('an answer of the editors', () => {
  test('names a later revision, is told to the author and can be taken back', async () => {
    const ada = await reader('Ada')
    const editor: Actor = { ...(await reader('Elena')), role: 'editor' }
    const one = await publishBlocks(slug, first)
    const id = await noteOn(ada, one.revisionId, first[0]!, 'fell by 2.1%')
    await publish(second, 'correction')
    const answer = { revision: 2, sentence: 'You were right: it is 3.4%.' }
    await expect(addressNote(ada, id, answer)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(addressNote(editor, id, { ...answer, revision: 1 })).rejects.toMatchObject({ kind: 'invalid' })
    await addressNote(editor, id, answer)
    await addressNote(editor, id, answer)
    expect((await annotationFor(null, id))?.answer).toMatchObject({ ...answer, by: 'Elena' })
    const [told] = (await noticesFor(ada)).notices
    expect(told).toMatchObject({ kind: 'addressed', actor: 'Elena', revision: 2, words: answer.sentence })
    expect((await noticesFor(ada)).notices.filter(({ kind }) => kind === 'addressed')).toHaveLength(1)
    await takeAnswerBack(editor, id)
    expect((await annotationFor(null, id))?.answer).toBeNull()
    await expect(takeAnswerBack(editor, id)).rejects.toMatchObject({ kind: 'not_found' })
  })
})
