// `npm run check`: everything that needs neither a database nor a browser.
import { ensureInstalled, pinnedNode } from './install.mjs'

/** Runs every check, also after one has failed. */
export async function checkAll() {
  const { ensureGenerated } = await import('./build.mjs')
  const { check, vitest } = await import('./runners.mjs')
  await ensureGenerated()
  await check('Formatting and lint (Biome) …', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])
  await check('The types of routes (next typegen) …', 'next/dist/bin/next', ['typegen'])
  await check('Types (TypeScript) …', 'typescript/bin/tsc', ['--noEmit', '--project', '.'])
  await check('What may import what (dependency-cruiser) …', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'app',
    'components',
    'lib',
    'prisma/seed',
    'proxy.ts',
  ])
  await check('Nothing unused (knip) …', 'knip/bin/knip.js', [])
  await vitest('Rules, writers and architecture (vitest) …', 'pure')
}

if (process.argv[1] === import.meta.filename) {
  await ensureInstalled()
  await pinnedNode(import.meta.filename)
  await checkAll()
  const { conclude } = await import('./runners.mjs')
  conclude()
}
