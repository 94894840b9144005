import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { giveUp, prismaOffline, say } from './install.mjs'
import { runTied } from './tied.mjs'

const root = path.join(import.meta.dirname, '..')
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
  'package-lock.json',
]

function* filesUnder(place) {
  if (!existsSync(place)) return
  if (!statSync(place).isDirectory()) {
    yield place
    return
  }
  for (const entry of readdirSync(place, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  )) {
    if (entry.name !== 'generated') yield* filesUnder(path.join(place, entry.name))
  }
}

function fingerprint(places) {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of filesUnder(path.join(root, place)))
      hash.update(path.relative(root, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

async function unlessCurrent(stamp, places, work) {
  const now = fingerprint(places)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  // Without its stamp, what a killed run left half done is never taken for whole.
  rmSync(stamp, { force: true })
  await work()
  writeFileSync(stamp, now)
}

function node(script, args) {
  const env = { ...process.env, ...prismaOffline(), NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  return runTied(process.execPath, [path.join(root, script), ...args], { env, quiet: true })
}

/** Generates the database client when prisma/schema.prisma has changed since. */
export async function ensureGenerated() {
  const stamp = path.join(root, 'node_modules', '.puente-generated')
  if (!existsSync(path.join(root, 'lib/platform/generated/client.ts'))) rmSync(stamp, { force: true })
  await unlessCurrent(stamp, ['prisma/schema.prisma'], async () => {
    const result = await node('node_modules/prisma/build/index.js', ['generate'])
    if (result.status !== 0) giveUp(`The database client could not be generated.\n${result.output}`)
  })
}

/** Builds the application when its sources have changed since the last build. */
export async function ensureBuilt() {
  const folder = path.join(root, process.env.PUENTE_BUILD ?? '.next')
  const stamp = path.join(folder, 'puente-sources')
  const wasBuilt = existsSync(stamp)
  await unlessCurrent(stamp, sources, async () => {
    say(
      wasBuilt
        ? 'The sources have changed: building anew …'
        : 'Building; this takes about half a minute the first time …',
    )
    const result = await node('node_modules/next/dist/bin/next', ['build'])
    if (result.status !== 0) giveUp(`The build failed.\n${result.output}`)
  })
}
