import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { BriefingArticle } from '@/components/briefings/briefing-article'
import { briefingPage, revisionPage } from '@/lib/briefings/queries'
import { seed } from '@/prisma/seed/seed'
import { db } from '../support/database'
import { publishText, record } from './published'
import { renderedBlocks } from './rendered-blocks'

vi.mock('next/cache', () => ({ cacheTag: () => undefined, cacheLife: () => undefined }))

const draw = (page: Parameters<typeof BriefingArticle>[0]['page']) =>
  renderToStaticMarkup(createElement(BriefingArticle, { page, origin: 'https://puente.example', text: 'former' }))

async function storedBlocks(revisionId: string): Promise<Map<string, string>> {
  const rows = await db.block.findMany({ where: { revisionId }, orderBy: { position: 'asc' } })
  return new Map(rows.map(({ key, text }) => [key, text]))
}

test('every sample briefing is drawn with exactly the words that its notes are anchored in', async () => {
  await seed(db)
  const revisions = await db.revision.findMany({ include: { edition: { include: { briefing: true } } } })
  expect(revisions.length).toBeGreaterThan(5)
  for (const { id, number, edition } of revisions) {
    const page = await revisionPage(edition.briefing.slug, edition.locale, number)
    if (!page) throw new Error(`${edition.briefing.slug} has no page`)
    expect([...renderedBlocks(draw(page))], `${edition.briefing.slug} ${edition.locale} ${number}`).toEqual([
      ...(await storedBlocks(id)),
    ])
  }
})

test('so is a text of every kind of block', async () => {
  await record()
  const markdown = [
    'Ecuador ships **{{figure:banana-exports}}** & <more>.{{source:port-register}} A line  \nand *another*.',
    '## The {{topic:bananas}}',
    '### `a < b`',
    '> Full, said [the port](https://port.example), {{date:harvest|in}}.\n>\n> - Not today',
    '1. One{{source:port-register}}\n2. Two\n\n   and a half\n\n   ```\n   if (a < b) {\n     "full"\n   }\n   ```\n3.',
    '| Country | Vote |\n|---|---:|\n| {{topic:ecuador}} | {{position:banana-vote/EC}}{{source:port-register}} |\n| Brazil | |',
    '{{votes:banana-vote}}',
    '- - Twice\n  - nested',
    '***',
    '    indented\n    code',
    'e\u0301*\u0301* and 🍌👩‍🌾',
  ].join('\n\n')
  const { revisionId } = await publishText({ markdown })
  const page = await briefingPage('bananas-are-full', 'en')
  if (!page) throw new Error('no page')
  const stored = await storedBlocks(revisionId)
  expect([...renderedBlocks(draw(page))]).toEqual([...stored])
  expect(stored.size).toBeGreaterThan(15)
  expect([...stored.values()].join('\n')).toContain(
    'Ecuador ships about 1\u00A0million\u00A0tonnes a year & <more>. A line\nand another.',
  )
})
