import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../scripts/migrate'
import { startPostgres } from '../../scripts/postgres.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    templateDatabase: string
  }
}

/** Starts one throw-away PostgreSQL for the run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'puente-test-'))
  chmodSync(folder, 0o755)
  const server = await startPostgres(folder, {
    extraSettings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  })
  await migrate(server.url)
  project.provide('templateDatabase', server.url)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
