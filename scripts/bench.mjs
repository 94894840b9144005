// `npm run bench`, and `npm run bench -- --quick` at a tenth of the size.
import { ensureInstalled, pinnedNode } from './install.mjs'

await ensureInstalled()
await pinnedNode(import.meta.filename)
const { ensureBuilt, ensureGenerated } = await import('./build.mjs')
const { register } = await import('tsx/esm/api')
register()
process.env.NODE_ENV = 'production'
await ensureGenerated()
await ensureBuilt()
const { bench } = await import('../bench/bench.ts')
await bench({ quick: process.argv.includes('--quick') })
process.exit(0)
