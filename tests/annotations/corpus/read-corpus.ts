import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { AnchorStatus } from '@/lib/annotations/anchor-status'
import { type Passage, type PublishedText, passageBetween, publishedText } from '@/lib/annotations/passage'
import { carryKeys } from '@/lib/briefings/block-keys'
import { canonicalBlocks } from '@/lib/briefings/canonical'
import type { Document, Node, TextBlock } from '@/lib/briefings/document'

/** One revision of a small text, with a note on the old one and what an editor says became of it. */
export type Case = {
  name: string
  /** The file it stands in: what kind of editing it shows. */
  kind: string
  is: AnchorStatus
  before: PublishedText
  after: PublishedText
  note: Passage & { quote: string }
  /** Where the words stand in the new text; null where the class has no place. */
  place: Passage | null
}

type Written = { case: string; is: AnchorStatus; before: string; after: string }

const [opening, closing] = ['⟦', '⟧']
const bare = (text: string) => text.replaceAll(opening, '').replaceAll(closing, '')

const textBlock = (text: string): TextBlock => ({
  key: '',
  children: text
    .split('↵')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text' as const, text: line },
    ]),
})

const cellsOf = (row: string) =>
  row
    .replace(/^\|\s*|\s*\|$/g, '')
    .split(/\s*\|\s*/)
    .map(textBlock)

function nodeOf(written: string): Node {
  const lines = written.split('\n')
  if (written.startsWith('## ')) return { type: 'heading', level: 2, ...textBlock(written.slice(3)) }
  if (written.startsWith('> '))
    return { type: 'quote', children: [{ type: 'paragraph', ...textBlock(written.slice(2)) }] }
  if (written.startsWith('- ')) {
    const items = lines.map((line): Node[] => [{ type: 'paragraph', ...textBlock(line.slice(2)) }])
    return { type: 'list', ordered: false, start: 1, items }
  }
  const [head, ...rows] = lines
  if (written.startsWith('|')) return { type: 'table', head: cellsOf(head ?? ''), rows: rows.map(cellsOf) }
  return { type: 'paragraph', ...textBlock(written) }
}

const nodesOf = (written: string) => written.trim().split('\n\n').map(nodeOf)

const documentOf = (written: string): Document => ({ locale: 'en', nodes: nodesOf(written) })

function marked(written: string, text: PublishedText): { passage: Passage; quote: string } | null {
  // The same text with its marks in: where they stand in it, they stand in the other.
  const withMarks = publishedText(canonicalBlocks(documentOf(written))).text
  const from = withMarks.indexOf(opening)
  const to = withMarks.indexOf(closing) - 1
  const passage = from < 0 ? null : passageBetween(text, from, to)
  return passage && { passage, quote: text.text.slice(from, to) }
}

function read(kind: string, { case: name, is, before, after }: Written): Case {
  const first = canonicalBlocks(carryKeys([], documentOf(bare(before)), 1))
  const second = canonicalBlocks(carryKeys(first, documentOf(bare(after)), 2))
  const [old, now] = [publishedText(first), publishedText(second)]
  const made = marked(before, old)
  const found = marked(after, now)
  if (!made) throw new Error(`${kind}: “${name}” has no note`)
  if ((found === null) !== (is === 'ambiguous' || is === 'orphaned')) throw new Error(`${kind}: “${name}” has no place`)
  return {
    name,
    kind,
    is,
    before: old,
    after: now,
    note: { ...made.passage, quote: made.quote },
    place: found?.passage ?? null,
  }
}

/** Every case of the corpus. */
export function corpus(): Case[] {
  const folder = import.meta.dirname
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.sort().flatMap((file) => {
    const written = parse(readFileSync(path.join(folder, file), 'utf8')) as Written[]
    return written.map((one) => read(file.replace('.yaml', ''), one))
  })
}
