// `npm start` and `npm run dev`: whatever this machine has, end with a running Puente. Runs on Node 20 without node_modules.
import { ensureInstalled, pinnedNode } from './install.mjs'

await ensureInstalled()
await pinnedNode(import.meta.filename)
const { run } = await import('./run.mjs')
await run({ development: process.argv.includes('--dev') })
