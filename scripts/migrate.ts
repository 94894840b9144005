import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { SchemaEngine } from '@prisma/schema-engine-wasm'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

const prismaFolder = path.join(import.meta.dirname, '..', 'prisma')
const quiet = new Logger(() => () => undefined)
const filters = { externalTables: [], externalEnums: [] }

function migrationsList() {
  const baseDir = path.join(prismaFolder, 'migrations')
  const names = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const migrationDirectories = names
    .map(({ name }) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    }))
    .sort((one, other) => one.path.localeCompare(other.path))
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    migrationDirectories,
    shadowDbInitScript: '',
  }
}

// The stock adapter cuts a script at every semicolon, also inside a function's body: send it whole, as one transaction.
class WholeScripts extends PrismaPg {
  constructor(private readonly pool: pg.Pool) {
    super(pool)
  }

  override async connect() {
    const connection = await super.connect()
    connection.executeScript = async (script) => {
      await this.pool.query(script)
    }
    return connection
  }
}

async function withEngine<T>(connectionString: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString })
  const factory = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool))
  const schema = path.join(prismaFolder, 'schema.prisma')
  const datamodels: [string, string][] = [[schema, readFileSync(schema, 'utf8')]]
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, factory)
  try {
    return await work(engine)
  } finally {
    engine.free()
    await pool.end()
  }
}

// A store that was dumped and loaded elsewhere names transactions which are still to come there: they count as past.
const forgetForeignTransactions = `UPDATE annotation_changes SET xid = '3' WHERE xid >= pg_current_xact_id()`

/**
 * Applies every migration that the database lacks, ours and the queue's; processes that start together take turns.
 * Returns the names of ours that were applied.
 */
export async function migrate(connectionString: string): Promise<string[]> {
  const turn = new pg.Client({ connectionString })
  await turn.connect()
  try {
    await turn.query("SELECT pg_advisory_lock(hashtext('puente migrations'))")
    const applied = await withEngine(connectionString, (engine) =>
      engine.applyMigrations({ migrationsList: migrationsList(), filters }),
    )
    await runMigrations({ connectionString, logger: quiet })
    await turn.query(forgetForeignTransactions)
    return applied.appliedMigrationNames
  } finally {
    await turn.end()
  }
}
