import { type Actor, requireRole } from '@/lib/accounts/actor'
import { type Tx, transaction } from '@/lib/platform/database'
import { parse } from '@/lib/platform/untrusted'
import { settingIn } from './chosen'
import type { SettingName, Settings } from './setting'
import { settings } from './setting'

async function stored<N extends SettingName>(tx: Tx, actor: Actor, name: N, value: Settings[N]) {
  const data = { value, changedAt: new Date(), changedById: actor.id }
  await tx.setting.upsert({ where: { name }, create: { name, ...data }, update: data })
}

/** Chooses a setting for everybody, in force with the commit and recorded. Administrators only. */
export async function chooseSetting<N extends SettingName>(actor: Actor, name: N, value: Settings[N]): Promise<void> {
  requireRole(actor, 'administrator')
  const after = parse(settings[name], value)
  await transaction(async (tx) => {
    // One change after the other, so that each record says what it really changed from.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`setting:${name}`}))::text`
    const before = await settingIn(tx, name)
    if (JSON.stringify(before) === JSON.stringify(after)) return
    await stored(tx, actor, name, after)
    const detail = { name, before, after }
    await tx.auditRecord.create({
      data: { actorId: actor.id, action: 'changed_setting', subjectKind: 'setting', detail },
    })
  })
}
