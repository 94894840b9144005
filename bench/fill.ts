// Makes the store of the data folder that PUENTE_DATA names, in a process of its own: the bench then opens it afresh.
import { closeDatabase } from '@/lib/platform/database'
import { openDatabase } from '../scripts/database.mjs'
import { say } from '../scripts/install.mjs'
import { migrate } from '../scripts/migrate'
import { fillStore, type Size } from './store'

const size = process.argv[2] ? (JSON.parse(process.argv[2]) as Size) : undefined
const database = await openDatabase({ alone: true })
await migrate(database.url)
if (size) await fillStore(database.url, size, say)
await closeDatabase()
await database.close()
process.exit(0)
