import { describe, expect, test } from 'vitest'
import type { Role } from '@/lib/accounts/actor'
import { ban, changeRole, unban } from '@/lib/accounts/people-commands'
import { people } from '@/lib/accounts/queries'
import { db } from '../support/database'
import { member } from './people'

const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { kind?: string }) => error.kind ?? 'bug',
  )

describe('people are an administrator’s', () => {
  test.each(['reader', 'author', 'editor'] as Role[])('not %s’s', async (role) => {
    await member('Keeper', 'administrator')
    const somebody = await member('Somebody', role)
    const ada = await member('Ada Quiroga')
    expect(await kindOf(changeRole(somebody, { userId: somebody.id, role: 'administrator' }))).toBe('forbidden')
    expect(await kindOf(ban(somebody, ada.id))).toBe('forbidden')
    expect(await kindOf(unban(somebody, ada.id))).toBe('forbidden')
    expect(await kindOf(people(somebody, { words: '' }))).toBe('forbidden')
    expect(await db.auditRecord.count()).toBe(0)
  })

  test('what they change is recorded, once', async () => {
    const keeper = await member('Keeper', 'administrator')
    const ada = await member('Ada Quiroga')
    await changeRole(keeper, { userId: ada.id, role: 'author' })
    await changeRole(keeper, { userId: ada.id, role: 'author' })
    await ban(keeper, ada.id)
    await ban(keeper, ada.id)
    const records = await db.auditRecord.findMany({ orderBy: { id: 'asc' } })
    expect(records.map(({ action, actorId, subjectId, detail }) => ({ action, actorId, subjectId, detail }))).toEqual([
      { action: 'changed_role', actorId: keeper.id, subjectId: ada.id, detail: { from: 'reader', to: 'author' } },
      { action: 'banned', actorId: keeper.id, subjectId: ada.id, detail: {} },
    ])
  })

  test('the last administrator stays one', async () => {
    const keeper = await member('Keeper', 'administrator')
    expect(await kindOf(changeRole(keeper, { userId: keeper.id, role: 'reader' }))).toBe('conflict')
    expect(await kindOf(ban(keeper, keeper.id))).toBe('conflict')
  })

  test('of two who step down at once one stays', async () => {
    const one = await member('One', 'administrator')
    const other = await member('Other', 'administrator')
    const both = await Promise.all([
      kindOf(changeRole(one, { userId: one.id, role: 'reader' })),
      kindOf(changeRole(other, { userId: other.id, role: 'reader' })),
    ])
    expect(both.sort()).toEqual(['conflict', 'done'])
  })
})

describe('the list of people', () => {
  test('finds by name and address, with % and _ as they are', async () => {
    const keeper = await member('Keeper', 'administrator')
    await db.user.create({ data: { name: '100% Ecuador', email: 'percent@quay.test' } })
    const found = async (words: string) => (await people(keeper, { words })).people.map(({ name }) => name)
    expect(await found('100%')).toEqual(['100% Ecuador'])
    expect(await found('PERCENT@')).toEqual(['100% Ecuador'])
    expect(await found('%')).toEqual(['100% Ecuador'])
    expect(await found('_')).toEqual([])
  })

  test('goes on from page to page, each person once', async () => {
    const keeper = await member('Keeper', 'administrator')
    const data = Array.from({ length: 120 }, (_, count) => ({ name: `Reader ${count}`, email: `r${count}@quay.test` }))
    await db.user.createMany({ data })
    const seen: string[] = []
    for (let after: string | undefined, pages = 0; pages < 5; pages += 1) {
      const page = await people(keeper, { words: '', ...(after ? { after } : {}) })
      seen.push(...page.people.map(({ email }) => email))
      if (!page.next) break
      after = page.next
    }
    expect(new Set(seen).size).toBe(121)
    expect(seen).toHaveLength(121)
  })
})
