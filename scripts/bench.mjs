// `npm run bench`; `--quick` at a tenth of the size; `--anchors` anchoring alone; `--marks` what a reader's browser does.
import { ensureInstalled, pinnedNode } from './install.mjs'

await ensureInstalled()
await pinnedNode(import.meta.filename)
const { ensureBuilt, ensureGenerated } = await import('./build.mjs')
const { register } = await import('tsx/esm/api')
register()
process.env.NODE_ENV = 'production'
await ensureGenerated()
const asked = new Set(process.argv)
if (asked.has('--marks')) {
  await ensureBuilt()
  await (await import('../bench/marks.ts')).benchMarks()
} else {
  const { benchAnchoring } = await import('../bench/anchoring.ts')
  await benchAnchoring()
  if (!asked.has('--anchors')) {
    await ensureBuilt()
    const { bench } = await import('../bench/bench.ts')
    await bench({ quick: asked.has('--quick') })
  }
}
process.exit(0)
