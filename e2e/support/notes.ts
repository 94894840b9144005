import { expect, type Page } from 'playwright/test'
import type { OwnBriefing } from './test'

type Note = { quote: string; body?: string; tags?: string[]; colour?: string; visibility?: string }

/** Makes notes through the API, as a program would. */
export async function noteOn(page: Page, briefing: OwnBriefing, notes: Note[]): Promise<string[]> {
  await page.goto(briefing.path)
  const blocks = await page.locator('[data-block]').evaluateAll((elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true) as Element
      for (const outside of copy.querySelectorAll('[data-outside]')) outside.remove()
      return { key: element.getAttribute('data-block') ?? '', text: copy.textContent ?? '' }
    }),
  )
  const ids: string[] = []
  for (const note of notes) {
    const block = blocks.find(({ text }) => text.includes(note.quote))
    if (!block) throw new Error(`“${note.quote}” is not in the text`)
    const start = block.text.indexOf(note.quote)
    const place = { startKey: block.key, start, endKey: block.key, end: start + note.quote.length }
    const response = await page.request.post('/api/v1/annotations', {
      data: { revisionId: briefing.revisionId, ...place, ...note },
    })
    expect(response.status()).toBe(201)
    ids.push(((await response.json()) as { id: string }).id)
  }
  return ids
}
