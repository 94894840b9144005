import type { Tx } from '@/lib/platform/database'
import { defaults, type SettingName, type Settings, settings } from './setting'

/**
 * A setting as it is now, read in the transaction (or by the client) that needs it. A value that is no longer of its
 * kind, left by an older version, counts as not chosen.
 */
export async function settingIn<N extends SettingName>(tx: Pick<Tx, 'setting'>, name: N): Promise<Settings[N]> {
  const row = await tx.setting.findUnique({ where: { name }, select: { value: true } })
  const found = settings[name].safeParse(row?.value)
  return found.success ? (found.data as Settings[N]) : defaults[name]
}
