import { expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { annotate } from '@/lib/annotations/commands'
import { noteKeysOf, notesOf } from '@/lib/annotations/notebook'
import { reanchor } from '@/lib/annotations/reanchoring'
import { AnnotationDraft } from '@/lib/annotations/schema'
import { bringIn } from '@/lib/exchange/bringing-in'
import { beginBringingIn, receiveFile } from '@/lib/exchange/commands'
import { exportFormats } from '@/lib/exchange/export-format'
import { readImport } from '@/lib/exchange/import-reading'
import { publicOrigin } from '@/lib/platform/env'
import { parse } from '@/lib/platform/untrusted'
import { block, publishBlocks, reader } from '../annotations/published'
import { db } from '../support/database'

const slug = 'bananas-that-pay-for-oil'
const first = block('p1', 'Ecuador sells bananas and flowers to Russia.\nRussia pays in roubles.')

const notes = async (actor: Actor) => (await notesOf(actor, { kind: 'any' }, 100)).notes

async function broughtIn(actor: Actor, text: string, asTheFile = false): Promise<string[]> {
  const id = await receiveFile(actor, { name: 'notes.jsonld', bytes: Buffer.from(text) }, null)
  await readImport(id)
  await beginBringingIn(actor, id, asTheFile)
  await bringIn(id)
  const items = await db.noteImportItem.findMany({ where: { importId: id }, orderBy: { position: 'asc' } })
  return items.map(({ outcome }) => outcome)
}

test('what one reader takes out, another account brings in as the same notes', async () => {
  const { revisionId } = await publishBlocks(slug, [first])
  const ada = await reader('Ada')
  const bruno = await reader('Bruno')
  const make = (quote: string, change: Record<string, unknown>) => {
    const { text } = first
    const start = text.indexOf(quote)
    const draft = { revisionId, startKey: 'p1', start, endKey: 'p1', end: start + quote.length, quote, ...change }
    return annotate(ada, parse(AnnotationDraft, draft), null)
  }
  await make('bananas', { body: '*Yes* & <b>no</b>', tags: ['Fruit', 'oil'], colour: 'violet', visibility: 'public' })
  await make('Russia', { label: 'doubt' })
  await make('pays', { body: 'Gone soon.' })
  const two = await publishBlocks(slug, [block('p1', 'Ecuador sells bananas to Russia, and Russia is far.')])
  await reanchor(two.revisionId)
  const keys = await noteKeysOf(ada, { kind: 'any' }, 100)
  const pieces: string[] = []
  for await (const piece of exportFormats.get('jsonld')?.write({ actor: ada, keys, origin: publicOrigin() }) ?? []) {
    pieces.push(String(piece))
  }
  expect(await broughtIn(ada, pieces.join(''))).toEqual(['known', 'known', 'known'])
  expect(await broughtIn(bruno, pieces.join(''), true)).toEqual(['made', 'made', 'made'])
  await reanchor(two.revisionId)
  const kept = (all: Awaited<ReturnType<typeof notes>>) =>
    all
      .map(({ id: _, author: __, mine: ___, ...rest }) => rest)
      .sort((one, other) => (one.quote < other.quote ? -1 : 1))
  expect(kept(await notes(bruno))).toEqual(kept(await notes(ada)))
})
