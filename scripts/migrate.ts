import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPg } from '@prisma/adapter-pg'
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
    super(pool, { disposeExternalPool: true })
  }

  override async connect() {
    const connection = await super.connect()
    connection.executeScript = async (script) => {
      await this.pool.query(script)
    }
    return connection
  }
}

async function engineOn(connectionString: string) {
  const factory = bindMigrationAwareSqlAdapterFactory(new WholeScripts(new pg.Pool({ connectionString })))
  const schema = path.join(prismaFolder, 'schema.prisma')
  return SchemaEngine.new({ datamodels: [[schema, readFileSync(schema, 'utf8')]] }, () => undefined, factory)
}

/** Applies every migration that the database lacks, ours and the queue's. Returns the names of ours that were applied. */
export async function migrate(connectionString: string): Promise<string[]> {
  const engine = await engineOn(connectionString)
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(), filters })
    await runMigrations({ connectionString, logger: quiet })
    return appliedMigrationNames
  } finally {
    engine.free()
  }
}

/** The SQL that leads from an empty database to prisma/schema.prisma, to begin a migration with. */
export async function schemaSql(connectionString: string): Promise<string> {
  const engine = await engineOn(connectionString)
  const schema = path.join(prismaFolder, 'schema.prisma')
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: schema, content: readFileSync(schema, 'utf8') }] },
      script: true,
      exitCode: false,
      filters,
      shadowDatabaseUrl: null,
    })
    return stdout ?? ''
  } finally {
    engine.free()
  }
}
