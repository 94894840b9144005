import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { project } from '@/lib/annotations/anchor'
import { runTied } from '../scripts/tied.mjs'
import { type Answer, figures, isRight, marksWronglyInSilence } from '../tests/annotations/corpus/judging'
import { type Case, corpus } from '../tests/annotations/corpus/read-corpus'
import { exactly, fuzzily } from './other-anchoring'

const ways: [string, (one: Case) => Answer][] = [
  ['ours', ({ note, before, after }) => project(note, before, after)],
  ['plain exact match', exactly],
  ['fuzzy, as Hypothesis', fuzzily],
]

const percent = (share: number) => (100 * share).toFixed(1)

/** What each way says of the corpus, class by class, and how often it marks wrong words without a sign. */
function corpusTable(cases: Case[]): string {
  const found = ways.map(([name, answer]) => ({ name, answer, classes: figures(cases, answer) }))
  const [ours] = found
  const rows = [...(ours?.classes ?? [])].map(([status, { cases: count }]) => {
    const cells = found.flatMap(({ classes }) => {
      const { precision = 0, recall = 0 } = classes.get(status) ?? {}
      return [percent(precision), percent(recall)]
    })
    return `| ${[`${status} (${count})`, ...cells].join(' | ')} |`
  })
  const counted = (name: string, count: (answer: (one: Case) => Answer) => string) =>
    `| ${[name, ...found.flatMap(({ answer }) => ['', count(answer)])].join(' | ')} |`
  const right = (kinds: string[]) => (answer: (one: Case) => Answer) => {
    const asked = cases.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    return percent(asked.filter((one) => isRight(one, answer(one))).length / asked.length)
  }
  const silent = (answer: (one: Case) => Answer) =>
    String(cases.filter((one) => marksWronglyInSilence(one, answer(one))).length)
  return [
    `| class (cases) | ${ways.map(([name]) => `${name}: precision | recall`).join(' | ')} |`,
    `|---|${'---:|'.repeat(2 * ways.length)}`,
    ...rows,
    counted(`all (${cases.length})`, right([])),
    counted('changed figures, names, negations', right(['figures', 'names', 'negations'])),
    counted('wrong words marked in silence', silent),
  ].join('\n')
}

/** Prints the corpus's table, then how long a publication takes to find its notes again in a database of its own. */
export async function benchAnchoring(): Promise<void> {
  process.stdout.write(`\n${corpusTable(corpus())}\n\n`)
  const data = path.resolve('.data', 'bench-anchors')
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  const script = path.join(import.meta.dirname, 'reanchoring.ts')
  const env = { ...process.env, PUENTE_DATA: data, DATABASE_URL: '' }
  const { status } = await runTied(process.execPath, ['--import', 'tsx', script], { env })
  rmSync(data, { recursive: true, force: true })
  if (status !== 0) throw new Error('Notes could not be found again.')
}
