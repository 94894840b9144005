import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/accounts/actor'
import { type Tx, transaction } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import { Problem } from '@/lib/platform/problem'
import { distinctNames, type Tag, tagKey, tagLimits } from './tag'

/**
 * The actor's tags of these names, made where they do not exist yet, inside the caller's transaction.
 * Throws Problem `invalid` when the reader would have more than 2,000.
 */
export async function tagsNamed(tx: Tx, actorId: string, names: readonly string[]): Promise<Tag[]> {
  if (names.length === 0) return []
  // In the order of their keys, so that two writers never wait for each other.
  const wanted = distinctNames(names)
    .map((name) => ({ id: uuidv7(), name, key: tagKey(name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const values = wanted.map((tag) => Prisma.sql`(${tag.id}::uuid, ${actorId}::uuid, ${tag.name}, ${tag.key})`)
  const tags = await tx.$queryRaw<(Tag & { fresh: boolean })[]>`
    INSERT INTO tags (id, owner_id, name, key) VALUES ${Prisma.join(values)}
    ON CONFLICT (owner_id, key) DO UPDATE SET key = excluded.key
    RETURNING id, name, key, xmax = 0 AS fresh`
  if (tags.some((tag) => tag.fresh) && (await tx.tag.count({ where: { ownerId: actorId } })) > tagLimits.perReader) {
    const tooMany = { key: 'tags:too_many', values: { limit: tagLimits.perReader } }
    throw new Problem('invalid', tooMany, { fields: { tags: tooMany } })
  }
  return tags.map(({ id, name, key }) => ({ id, name, key }))
}

/** Makes these exactly the actor's tags on a briefing. Throws Problem `not_found`. */
export async function tagBriefing(actor: Actor, slug: string, names: readonly string[]): Promise<Tag[]> {
  return transaction(async (tx) => {
    const briefing = await tx.briefing.findUnique({ where: { slug }, select: { id: true } })
    if (!briefing) throw new Problem('not_found', 'not_found')
    const tags = await tagsNamed(tx, actor.id, names)
    const tagIds = tags.map((tag) => tag.id)
    await tx.briefingTag.deleteMany({
      where: { briefingId: briefing.id, tag: { ownerId: actor.id }, tagId: { notIn: tagIds } },
    })
    await tx.briefingTag.createMany({
      data: tagIds.map((tagId) => ({ briefingId: briefing.id, tagId })),
      skipDuplicates: true,
    })
    return tags.sort((a, b) => a.name.localeCompare(b.name))
  })
}

/**
 * Gives the actor's tag another name. Throws Problem `not_found`, or `conflict` with the other tag as `data.tag`
 * when the reader already has one of that name: that would be a merge.
 */
export async function renameTag(actor: Actor, id: string, name: string): Promise<Tag> {
  const key = tagKey(name)
  const select = { id: true, name: true, key: true }
  return transaction(async (tx) => {
    const other = await tx.tag.findFirst({ where: { ownerId: actor.id, key, NOT: { id } }, select })
    if (other)
      throw new Problem('conflict', { key: 'tags:name_taken', values: { name: other.name } }, { data: { tag: other } })
    const [renamed] = await tx.tag.updateManyAndReturn({
      where: { id, ownerId: actor.id },
      data: { name, key },
      select,
    })
    if (!renamed) throw new Problem('not_found', 'not_found')
    return renamed
  })
}

async function remember(tx: Tx, actor: Actor, id: string, into: string | null): Promise<boolean> {
  const count = await tx.$executeRaw`
    INSERT INTO removed_tags (
      id, owner_id, name, into_id, annotation_ids, briefing_ids, tagged_at, added_annotation_ids, added_briefing_ids
    )
    SELECT t.id, t.owner_id, t.name, ${into}::uuid,
      ARRAY(SELECT annotation_id FROM annotation_tags WHERE tag_id = t.id),
      ARRAY(SELECT briefing_id FROM briefing_tags WHERE tag_id = t.id ORDER BY briefing_id),
      ARRAY(SELECT tagged_at FROM briefing_tags WHERE tag_id = t.id ORDER BY briefing_id),
      ARRAY(SELECT annotation_id FROM annotation_tags WHERE tag_id = t.id AND ${into}::uuid IS NOT NULL
        EXCEPT SELECT annotation_id FROM annotation_tags WHERE tag_id = ${into}::uuid),
      ARRAY(SELECT briefing_id FROM briefing_tags WHERE tag_id = t.id AND ${into}::uuid IS NOT NULL
        EXCEPT SELECT briefing_id FROM briefing_tags WHERE tag_id = ${into}::uuid)
    FROM tags t WHERE t.id = ${id}::uuid AND t.owner_id = ${actor.id}::uuid FOR UPDATE`
  return count > 0
}

/**
 * Moves everything that one of the actor's tags carries to another, and removes the first: for a day it can be brought
 * back. Throws Problem `not_found`.
 */
export async function mergeTags(actor: Actor, id: string, into: string): Promise<Tag> {
  return transaction(async (tx) => {
    const both = await tx.$queryRaw<Tag[]>`
      SELECT id, name, key FROM tags
      WHERE owner_id = ${actor.id}::uuid AND id IN (${id}::uuid, ${into}::uuid) ORDER BY id FOR UPDATE`
    const kept = both.find((tag) => tag.id === into)
    if (!kept || both.length < 2) throw new Problem('not_found', 'not_found')
    await remember(tx, actor, id, into)
    await tx.$executeRaw`
      INSERT INTO annotation_tags (annotation_id, tag_id)
      SELECT annotation_id, ${into}::uuid FROM annotation_tags WHERE tag_id = ${id}::uuid ON CONFLICT DO NOTHING`
    await tx.$executeRaw`
      INSERT INTO briefing_tags (briefing_id, tag_id, tagged_at)
      SELECT briefing_id, ${into}::uuid, tagged_at FROM briefing_tags WHERE tag_id = ${id}::uuid ON CONFLICT DO NOTHING`
    await tx.tag.delete({ where: { id } })
    return kept
  })
}

/** Takes the actor's tag off everything and removes it: for a day it can be brought back. Throws Problem `not_found`. */
export async function deleteTag(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    if (!(await remember(tx, actor, id, null))) throw new Problem('not_found', 'not_found')
    await tx.tag.delete({ where: { id } })
  })
}

/**
 * Brings back a tag that the actor deleted or merged: on all that carried it and is still there, and off what the other
 * tag carries only since the merge. Where the actor has a tag of that name by now, it is that one.
 * Throws Problem `not_found`, and `invalid` as `tagsNamed` does.
 */
export async function restoreTag(actor: Actor, id: string): Promise<Tag> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM removed_tags WHERE id = ${id}::uuid FOR UPDATE`
    const removed = await tx.removedTag.findFirst({ where: { id, ownerId: actor.id } })
    const [tag] = removed ? await tagsNamed(tx, actor.id, [removed.name]) : []
    if (!removed || !tag) throw new Problem('not_found', 'not_found')
    await tx.$executeRaw`
      INSERT INTO annotation_tags (annotation_id, tag_id)
      SELECT a.id, ${tag.id}::uuid FROM removed_tags r JOIN annotations a ON a.id = ANY (r.annotation_ids)
      WHERE r.id = ${id}::uuid AND a.author_id = r.owner_id ON CONFLICT DO NOTHING`
    await tx.$executeRaw`
      INSERT INTO briefing_tags (briefing_id, tag_id, tagged_at)
      SELECT b.id, ${tag.id}::uuid, was.tagged_at
      FROM removed_tags r, unnest(r.briefing_ids, r.tagged_at) AS was (briefing_id, tagged_at)
      JOIN briefings b ON b.id = was.briefing_id
      WHERE r.id = ${id}::uuid ON CONFLICT DO NOTHING`
    if (removed.intoId && removed.intoId !== tag.id) {
      const { intoId: tagId, addedAnnotationIds, addedBriefingIds } = removed
      await tx.annotationTag.deleteMany({ where: { tagId, annotationId: { in: addedAnnotationIds } } })
      await tx.briefingTag.deleteMany({ where: { tagId, briefingId: { in: addedBriefingIds } } })
    }
    await tx.removedTag.delete({ where: { id } })
    return tag
  })
}
