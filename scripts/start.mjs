// `npm start`, `npm run dev`, `migrate`, `worker` and `import`: whatever this machine has, get there. Runs on Node 20
// without node_modules.
import { ensureInstalled, pinnedNode } from './install.mjs'

await ensureInstalled()
await pinnedNode(import.meta.filename)
const run = await import('./run.mjs')
const [flag, ...rest] = process.argv.slice(2)
if (flag === '--migrate') await run.migrateOnly()
else if (flag === '--worker') await run.workOnly()
else if (flag === '--import') await run.importOnly(rest)
else await run.serveAll({ development: flag === '--dev' })
