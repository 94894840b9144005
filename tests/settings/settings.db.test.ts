import { expect, test } from 'vitest'
import { db } from '@/lib/platform/database'
import { settingIn } from '@/lib/settings/chosen'
import { chooseSetting } from '@/lib/settings/commands'
import { defaults } from '@/lib/settings/setting'
import { staff } from '../moderation/stage'
import '../support/database'

test('a setting has its default, is chosen by administrators alone, and each change is recorded with what was before', async () => {
  const alma = await staff('Alma', 'administrator')
  const chosen = { on: true, notes: 2, days: 30 }
  expect(await settingIn(db, 'preModeration')).toEqual(defaults.preModeration)
  await expect(chooseSetting(await staff('Emil'), 'preModeration', chosen)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(chooseSetting(alma, 'preModeration', { ...chosen, notes: 0 })).rejects.toMatchObject({ kind: 'invalid' })
  await Promise.all([chooseSetting(alma, 'preModeration', chosen), chooseSetting(alma, 'preModeration', chosen)])
  expect(await settingIn(db, 'preModeration')).toEqual(chosen)
  expect(await db.auditRecord.findMany()).toMatchObject([
    {
      action: 'changed_setting',
      actorId: alma.id,
      detail: { name: 'preModeration', before: defaults.preModeration, after: chosen },
    },
  ])
  await db.setting.update({ where: { name: 'preModeration' }, data: { value: { on: 'perhaps' } } })
  expect(await settingIn(db, 'preModeration')).toEqual(defaults.preModeration)
})
