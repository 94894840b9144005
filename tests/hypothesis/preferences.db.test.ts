import { expect, test } from 'vitest'
import { accountOf } from '@/lib/hypothesis/account-id'
import { clientProfileOf, keepPreferences } from '@/lib/hypothesis/preferences'
import { publicOrigin } from '@/lib/platform/env'
import { person } from '../briefings/published'

test('a client finds again what it kept for its reader', async () => {
  const origin = publicOrigin()
  const ada = await person('Ada', 'reader')
  const boris = await person('Boris', 'reader')
  expect(await clientProfileOf(null, origin)).toMatchObject({ userid: null, preferences: {} })
  await keepPreferences(ada, { shortcuts_preferences: { annotate: 'a' } })
  await keepPreferences(ada, { show_sidebar_tutorial: true })
  expect(await clientProfileOf(ada, origin)).toMatchObject({
    userid: accountOf(ada.id, origin),
    user_info: { display_name: 'Ada' },
    preferences: { show_sidebar_tutorial: true, shortcuts_preferences: { annotate: 'a' } },
  })
  expect((await clientProfileOf(boris, origin)).preferences).toEqual({ show_sidebar_tutorial: false })
})
