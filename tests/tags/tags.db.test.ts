import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { annotate } from '@/lib/annotations/commands'
import { AnnotationDraft } from '@/lib/annotations/schema'
import { parse } from '@/lib/platform/untrusted'
import { deleteTag, mergeTags, renameTag, restoreTag, tagBriefing } from '@/lib/tags/commands'
import { briefingsTagged, countedTagsOf, removedTag, tagNamed, tagsOf, tagsOnBriefing } from '@/lib/tags/queries'
import { block, publishBlocks, reader } from '../annotations/published'

const slug = 'noboa-between-washington-and-moscow'
let ada: Actor
let bruno: Actor
let briefingId: string

beforeEach(async () => {
  const published = await publishBlocks(slug, [block('p', 'Ecuador votes in April.')])
  briefingId = published.briefingId
  ada = await reader('Ada')
  bruno = await reader('Bruno')
  const draft = {
    revisionId: published.revisionId,
    startKey: 'p',
    start: 0,
    endKey: 'p',
    end: 7,
    quote: 'Ecuador',
    tags: ['Election', 'to read'],
  }
  await annotate(ada, parse(AnnotationDraft, draft), null)
  await tagBriefing(ada, slug, ['election', 'Andes'])
})

test('a briefing carries exactly the tags it was given, each under the name it first had', async () => {
  expect(await tagsOnBriefing(ada, briefingId)).toEqual(['Andes', 'Election'])
  await tagBriefing(ada, slug, ['Andes', 'Quito'])
  expect(await tagsOnBriefing(ada, briefingId)).toEqual(['Andes', 'Quito'])
  expect(await tagsOnBriefing(bruno, briefingId)).toEqual([])
})

test('a tag finds its briefings and counts its notes, for its owner', async () => {
  const tag = (await tagNamed(ada, 'ELECTION'))!
  expect(await briefingsTagged(ada, tag.id)).toMatchObject([
    { slug, locale: 'en', title: 'Lada looks at Ecuador again' },
  ])
  expect(await briefingsTagged(bruno, tag.id)).toEqual([])
  expect(await tagNamed(bruno, 'election')).toBeNull()
  expect(await countedTagsOf(ada)).toMatchObject([
    { name: 'Andes', notes: 0, briefings: 1 },
    { name: 'Election', notes: 1, briefings: 1 },
    { name: 'to read', notes: 1, briefings: 0 },
  ])
})

test('completion offers what begins as typed, whatever the case', async () => {
  expect((await tagsOf(ada, 'ELE')).map((tag) => tag.name)).toEqual(['Election'])
  expect(await tagsOf(ada, '%')).toEqual([])
  expect(await tagsOf(bruno, '')).toEqual([])
})

test('a rename keeps what the tag carries; a name that is taken is refused with the tag that has it', async () => {
  const tag = (await tagNamed(ada, 'election'))!
  const andes = (await tagNamed(ada, 'andes'))!
  await expect(renameTag(ada, tag.id, 'ANDES')).rejects.toMatchObject({ kind: 'conflict', data: { tag: andes } })
  expect(await renameTag(ada, tag.id, 'Elección')).toMatchObject({ id: tag.id, key: 'elección' })
  expect(await renameTag(ada, tag.id, 'ELECCIÓN')).toMatchObject({ id: tag.id, key: 'elección' })
  expect(await tagsOnBriefing(ada, briefingId)).toEqual(['Andes', 'ELECCIÓN'])
})

test('a merge moves everything once and leaves one tag', async () => {
  const tag = (await tagNamed(ada, 'election'))!
  const kept = (await tagNamed(ada, 'to read'))!
  await mergeTags(ada, tag.id, kept.id)
  expect(await countedTagsOf(ada)).toMatchObject([
    { name: 'Andes', notes: 0, briefings: 1 },
    { name: 'to read', notes: 1, briefings: 1 },
  ])
})

test("nobody renames, merges or deletes another's tag", async () => {
  const tag = (await tagNamed(ada, 'election'))!
  await tagBriefing(bruno, slug, ['mine'])
  const mine = (await tagNamed(bruno, 'mine'))!
  await expect(renameTag(bruno, tag.id, 'x')).rejects.toMatchObject({ kind: 'not_found' })
  await expect(mergeTags(bruno, tag.id, mine.id)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(mergeTags(bruno, mine.id, tag.id)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(mergeTags(bruno, mine.id, mine.id)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(deleteTag(bruno, tag.id)).rejects.toMatchObject({ kind: 'not_found' })
  await deleteTag(ada, tag.id)
  expect(await tagsOnBriefing(ada, briefingId)).toEqual(['Andes'])
})

test('a deleted tag is brought back on all that carried it, once, and by nobody else', async () => {
  const tag = (await tagNamed(ada, 'election'))!
  const before = await countedTagsOf(ada)
  const tagged = await briefingsTagged(ada, tag.id)
  await deleteTag(ada, tag.id)
  expect(await removedTag(ada, tag.id)).toMatchObject({ name: 'Election', into: null })
  expect(await removedTag(bruno, tag.id)).toBeNull()
  await expect(restoreTag(bruno, tag.id)).rejects.toMatchObject({ kind: 'not_found' })
  const back = await restoreTag(ada, tag.id)
  const named = (tags: typeof before) => tags.map(({ id: _, ...rest }) => rest).sort((a, b) => (a.key < b.key ? -1 : 1))
  expect(named(await countedTagsOf(ada))).toEqual(named(before))
  expect(await briefingsTagged(ada, back.id)).toEqual(tagged)
  await expect(restoreTag(ada, tag.id)).rejects.toMatchObject({ kind: 'not_found' })
})

test('a merge that is undone leaves each tag what it carried, and what it got since', async () => {
  const tag = (await tagNamed(ada, 'election'))!
  const kept = (await tagNamed(ada, 'to read'))!
  await mergeTags(ada, tag.id, kept.id)
  expect(await removedTag(ada, tag.id)).toMatchObject({ into: { name: 'to read' } })
  await restoreTag(ada, tag.id)
  expect((await countedTagsOf(ada)).sort((a, b) => (a.key < b.key ? -1 : 1))).toMatchObject([
    { name: 'Andes', notes: 0, briefings: 1 },
    { name: 'Election', notes: 1, briefings: 1 },
    { name: 'to read', notes: 1, briefings: 0 },
  ])
})

test('a tag comes back as the one that has its name by now', async () => {
  const tag = (await tagNamed(ada, 'election'))!
  await deleteTag(ada, tag.id)
  await tagBriefing(ada, slug, ['ELECTION'])
  const again = (await tagNamed(ada, 'election'))!
  expect(await restoreTag(ada, tag.id)).toEqual(again)
  expect(await countedTagsOf(ada)).toContainEqual({ ...again, notes: 1, briefings: 1 })
})
