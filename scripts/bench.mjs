// `npm run bench`, `npm run bench -- --quick` at a tenth of the size, `npm run bench -- --anchors` for anchoring alone.
import { ensureInstalled, pinnedNode } from './install.mjs'

await ensureInstalled()
await pinnedNode(import.meta.filename)
const { ensureBuilt, ensureGenerated } = await import('./build.mjs')
const { register } = await import('tsx/esm/api')
register()
process.env.NODE_ENV = 'production'
await ensureGenerated()
const { benchAnchoring } = await import('../bench/anchoring.ts')
await benchAnchoring()
if (!process.argv.includes('--anchors')) {
  await ensureBuilt()
  const { bench } = await import('../bench/bench.ts')
  await bench({ quick: process.argv.includes('--quick') })
}
process.exit(0)
