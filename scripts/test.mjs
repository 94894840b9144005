// `npm test`: everything, from a fresh clone. The closing line counts every check and every test of every runner.
import { ensureInstalled, pinnedNode } from './install.mjs'

await ensureInstalled()
await pinnedNode(import.meta.filename)
const { checkAll } = await import('./check.mjs')
const { ensureBuilt } = await import('./build.mjs')
const { conclude, playwright, vitest } = await import('./runners.mjs')

await checkAll()
await vitest('Queries and commands on a real PostgreSQL (vitest) …', 'database')
await ensureBuilt()
await vitest('The commands of package.json (vitest) …', 'commands')
await playwright('Stories in a real browser (Playwright) …')
conclude()
