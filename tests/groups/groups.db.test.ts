import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { deleteAccount } from '@/lib/accounts/departure'
import { appoint, changeGroup, dissolve, found, handOver, join, leave, removeMember } from '@/lib/groups/commands'
import { canRemove, groupCan } from '@/lib/groups/group'
import { accept, invite, invitedTo, openInvitations, revokeInvitations } from '@/lib/groups/invitations'
import { groupFor, groupsOf, groupsToJoin, membersOf } from '@/lib/groups/queries'
import { GroupDraft } from '@/lib/groups/schema'
import { parse } from '@/lib/platform/untrusted'
import { reader } from '../annotations/published'
import { db } from '../support/database'
import { groupOf } from './people'

let ada: Actor
let bruno: Actor
let carla: Actor

beforeEach(async () => {
  ada = await reader('Ada')
  bruno = await reader('Bruno')
  carla = await reader('Carla')
})

const namesIn = async (actor: Actor, id: string) =>
  (await membersOf(actor, id)).map(({ name, role }) => `${name}: ${role}`)

describe('making a group', () => {
  test('its maker owns it, once for each key', async () => {
    const draft = parse(GroupDraft, { name: '  Quay  readers ' })
    const ids = await Promise.all(Array.from({ length: 8 }, () => found(ada, draft, 'the-same-key')))
    expect(new Set(ids).size).toBe(1)
    expect(await groupsOf(ada)).toMatchObject([{ name: 'Quay readers', kind: 'closed', role: 'owner', members: 1 }])
  })

  test.each([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(81) }],
    ['name', { name: 'left \u202E right' }],
    ['description', { name: 'Quay', description: 'x'.repeat(1_001) }],
    ['kind', { name: 'Quay', kind: 'secret' }],
  ])('an unusable %s is named', (field, draft) => {
    expect(() => parse(GroupDraft, draft)).toThrow(
      expect.objectContaining({ kind: 'invalid', fields: expect.objectContaining({ [field]: expect.anything() }) }),
    )
  })
})

describe('coming in', () => {
  test('a closed group is not there for who is not in it, and nobody joins it without a link', async () => {
    const id = await groupOf([ada])
    expect(await groupFor(bruno, id)).toBeNull()
    expect(await membersOf(bruno, id)).toEqual([])
    expect((await groupsToJoin(bruno)).groups).toEqual([])
    await expect(join(bruno, id)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(invite(bruno, id)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(changeGroup(bruno, id, { name: 'Mine' })).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('an open one is offered to everybody else, and joined as often as one likes', async () => {
    const id = await groupOf([ada], 'open')
    expect(await groupFor(bruno, id)).toMatchObject({ role: null, members: 1 })
    expect((await groupsToJoin(ada)).groups).toEqual([])
    expect((await groupsToJoin(bruno)).groups).toMatchObject([{ id }])
    await Promise.all([join(bruno, id), join(bruno, id)])
    expect(await namesIn(bruno, id)).toEqual(['Ada: owner', 'Bruno: member'])
  })

  test('a link lets many in until it is revoked; only its hash is kept', async () => {
    const id = await groupOf([ada])
    const secret = await invite(ada, id)
    expect(await invitedTo(secret)).toMatchObject({ id, name: 'Quay readers' })
    expect(await accept(bruno, secret)).toBe(id)
    expect(await accept(bruno, secret)).toBe(id)
    expect(await openInvitations(ada, id)).toHaveLength(1)
    expect(await openInvitations(bruno, id)).toEqual([])
    expect(JSON.stringify(await db.groupInvitation.findMany())).not.toContain(secret)
    await revokeInvitations(ada, id)
    expect(await invitedTo(secret)).toBeNull()
    await expect(accept(carla, secret)).rejects.toMatchObject({ kind: 'gone' })
  })

  test('a link that is too old, or unknown, leads nowhere', async () => {
    const id = await groupOf([ada])
    const secret = await invite(ada, id)
    await db.groupInvitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    await expect(accept(bruno, secret)).rejects.toMatchObject({ kind: 'gone' })
    await expect(accept(bruno, 'x'.repeat(43))).rejects.toMatchObject({ kind: 'gone' })
  })
})

describe('roles', () => {
  test('who may do what', () => {
    expect(groupCan('member', 'invite')).toBe(false)
    expect(groupCan('moderator', 'remove')).toBe(true)
    expect(groupCan('moderator', 'dissolve')).toBe(false)
    expect(groupCan(null, 'moderate')).toBe(false)
    expect(canRemove('moderator', 'moderator')).toBe(false)
    expect(canRemove('owner', 'moderator')).toBe(true)
    expect(canRemove('owner', 'owner')).toBe(false)
  })

  test('members do what is theirs, moderators more, the owner the rest', async () => {
    const id = await groupOf([ada, bruno, carla])
    await expect(invite(bruno, id)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(removeMember(bruno, id, carla.id)).rejects.toMatchObject({ kind: 'forbidden' })
    await appoint(ada, id, { userId: bruno.id, role: 'moderator' })
    await removeMember(bruno, id, carla.id)
    await expect(removeMember(bruno, id, ada.id)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(dissolve(bruno, id)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(removeMember(ada, id, carla.id)).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('the owner hands the group over before leaving it', async () => {
    const id = await groupOf([ada, bruno])
    await expect(leave(ada, id)).rejects.toMatchObject({ kind: 'conflict' })
    await handOver(ada, id, bruno.id)
    expect(await namesIn(ada, id)).toEqual(['Bruno: owner', 'Ada: moderator'])
    await leave(ada, id)
    expect(await groupFor(ada, id)).toBeNull()
  })

  test('two who hand it over at once leave it one owner', async () => {
    const id = await groupOf([ada, bruno, carla])
    await Promise.allSettled([handOver(ada, id, bruno.id), handOver(ada, id, carla.id)])
    expect((await namesIn(ada, id)).filter((line) => line.endsWith('owner'))).toHaveLength(1)
  })

  test('a dissolved group is there for nobody', async () => {
    const id = await groupOf([ada, bruno])
    const secret = await invite(ada, id)
    await dissolve(ada, id)
    expect(await groupsOf(bruno)).toEqual([])
    expect(await membersOf(ada, id)).toEqual([])
    expect(await invitedTo(secret)).toBeNull()
    await expect(join(bruno, id)).rejects.toMatchObject({ kind: 'not_found' })
  })
})

test('a group outlives its owner’s account: a moderator follows, or it ends with its last member', async () => {
  const shared = await groupOf([ada, carla, bruno])
  const alone = await groupOf([ada])
  await appoint(ada, shared, { userId: bruno.id, role: 'moderator' })
  const { email } = await db.user.findUniqueOrThrow({ where: { id: ada.id } })
  await deleteAccount(ada, email)
  expect(await namesIn(carla, shared)).toEqual(['Bruno: owner', 'Carla: member'])
  expect(await db.group.findUniqueOrThrow({ where: { id: alone } })).toMatchObject({ dissolvedAt: expect.any(Date) })
})
