// `npm run import -- DIR [--as EMAIL]`: brings a folder of Markdown files in, and says line by line what is wrong.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { type FileFault, faultsOfFields } from '@/lib/briefings/file-faults'
import { type BriefingFile, type Fault, readBriefingFile } from '@/lib/briefings/front-matter'
import { type Importer, importBriefing, unknownInFile } from '@/lib/briefings/importing'
import type { TextFault } from '@/lib/briefings/markdown'
import { closeDatabase, db } from '@/lib/platform/database'
import { spoken } from '@/lib/platform/i18n/sentences'
import { Problem } from '@/lib/platform/problem'
import { importArguments, importUsage } from './import-usage.mjs'

const largestFileBytes = 1_000_000

type Outcome = { sentence: string; isNew: boolean } | { faults: Fault[] }

async function importerNamed(email: string | undefined): Promise<Importer> {
  if (email === undefined) return { id: null, role: 'administrator' }
  const user = await db.user.findUnique({ where: { email }, select: { id: true, role: true, bannedAt: true } })
  if (!user || user.bannedAt || user.role === 'reader') throw new Error(`${email} is not the address of an author.`)
  return user
}

function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}.`)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  // Numbers by their value: the tenth revision of an edition comes after its second.
  return names.sort((one, other) => one.localeCompare(other, 'en', { numeric: true })).map((n) => path.join(folder, n))
}

function textOf(file: string): string | Fault {
  if (statSync(file).size > largestFileBytes)
    return { line: 1, sentence: `The file is larger than ${largestFileBytes} bytes.` }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch {
    return { line: 1, sentence: 'The file is not UTF-8 text.' }
  }
}

const textSentences: Record<TextFault['key'], (written: string) => string> = {
  unknown_record: (written) => `Nothing in the record is called ${written}.`,
  unknown_binding: (written) => `${written} is not a binding. Write for example {{figure:NAME}}.`,
  too_tangled: () => 'From here on there is more nesting or more markup than can be read.',
}

function said(fault: FileFault): Fault {
  const { line, key } = fault
  if ('sentence' in fault) return { line, sentence: `${key}: ${spoken(fault.sentence, 'en')}` }
  return { line, sentence: textSentences[fault.key](fault.values.written) }
}

function refusal(problem: Problem, briefing: BriefingFile): Fault[] {
  const faults = faultsOfFields(problem.fields, briefing)
  return faults.length > 0 ? faults.map(said) : [{ line: 1, sentence: spoken(problem.sentence, 'en') }]
}

async function bringIn(importer: Importer, file: string): Promise<Outcome> {
  const text = textOf(file)
  if (typeof text !== 'string') return { faults: [text] }
  const read = readBriefingFile(text)
  if ('faults' in read) {
    const unknown = read.named ? await unknownInFile(read.named) : []
    return { faults: [...read.faults, ...unknown.map(said)].sort((one, other) => one.line - other.line) }
  }
  const { briefing } = read
  try {
    const imported = await importBriefing(importer, briefing)
    if ('faults' in imported) return { faults: imported.faults.map(said) }
    const { isNew, number } = imported
    const revision = `${briefing.slug} (${briefing.locale}), revision ${number}`
    return { isNew, sentence: isNew ? `Published as ${revision}.` : `Unchanged: it is ${revision} already.` }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { faults: refusal(error, briefing) }
  }
}

async function main(): Promise<number> {
  const given = importArguments(process.argv.slice(2))
  if (!given) throw new Error(importUsage)
  const { folder, email } = given
  const importer = await importerNamed(email)
  const files = filesIn(folder)
  if (files.length === 0) throw new Error(`There is no .md file in ${folder}.`)
  const counts = { published: 0, unchanged: 0, failed: 0 }
  for (const file of files) {
    const outcome = await bringIn(importer, file)
    if ('faults' in outcome) {
      counts.failed += 1
      for (const { line, sentence } of outcome.faults) console.log(`${file}:${line}: ${sentence}`)
    } else {
      counts[outcome.isNew ? 'published' : 'unchanged'] += 1
      console.log(`${file}: ${outcome.sentence}`)
    }
  }
  console.log(`${counts.published} published, ${counts.unchanged} unchanged, ${counts.failed} failed.`)
  return counts.failed > 0 ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await closeDatabase()
}
