import { readFileSync } from 'node:fs'
import path from 'node:path'

type Manifest = { node: Record<string, { exportedName?: string; filename?: string }> }

const root = path.join(import.meta.dirname, '..', '..')

/** The address of an action in the built server, as its forms send it. `entry` is `lib/accounts/actions#signIn`. */
export function actionId(entry: string): string {
  const [file, name] = entry.split('#')
  const folder = path.join(root, process.env.PUENTE_BUILD ?? '.next', 'server')
  const manifest = JSON.parse(readFileSync(path.join(folder, 'server-reference-manifest.json'), 'utf8')) as Manifest
  const found = Object.entries(manifest.node).find(
    ([, { exportedName, filename = '' }]) => exportedName === name && filename.replace(/\.tsx?$/, '') === file,
  )
  if (!found) throw new Error(`The build has no action ${entry}: is it used by any page?`)
  return found[0]
}

/** The body with which React calls an action of a form: the form's fields, then no former state and the form. */
export function actionBody(fields: Record<string, string>): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value)
  body.append('0', '[null,"$K1"]')
  return body
}
