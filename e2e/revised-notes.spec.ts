import type { Page } from 'playwright/test'
import { noteOn } from './support/notes'
import { expectAccessible } from './support/page-quality'
import { marked, select } from './support/select-words'
import { expect, test } from './support/test'

const before = `Deliveries of bananas fell by 2.1% in the year of the ban, as the port says.

The ambassador spoke of flowers, of a long friendship, and of nothing else.

Growers wait for the ships, as they have waited every week since the ban. The packers keep two hundred boxes in the shade.

Inspectors from Saint Petersburg are expected on Monday, and nobody in the port knows their names.`

const after = `Deliveries of bananas fell by 3.4% in the year of the ban, as the port says.

Growers wait for the ships, as they have waited every week since the ban.

Inspectors from Saint Petersburg are expected on Monday, and nobody in the port knows their names. The packers keep two hundred boxes in the shade.`

const correction = { kind: 'correction' as const, note: 'The port had counted wrongly.', markdown: after }

const cards = (page: Page) => page.getByRole('article', { name: /^(Your note|Note by)/ })
const card = (page: Page, words: string) => cards(page).filter({ hasText: words })
/** A note in the list of /notes. */
const listed = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words })

async function openNotes(page: Page) {
  await page.getByRole('button', { name: /^Notes \(/ }).click()
}

test('a reader sees what a correction did to each note, confirms one and places another', async ({
  publish,
  signedInAs,
}) => {
  const briefing = await publish({ markdown: before })
  const ada = await signedInAs('Ada')
  await noteOn(ada, briefing, [
    { quote: 'fell by 2.1%', body: 'Whose figure?' },
    { quote: 'of a long friendship', body: 'How long?' },
    { quote: 'keep two hundred boxes in the shade', body: 'Which port?' },
  ])
  await publish({ slug: briefing.slug, ...correction })

  await ada.setViewportSize({ width: 1440, height: 900 })
  await ada.goto(briefing.path)
  await expect.poll(() => marked(ada)).toMatchObject({ changed: ['fell by 3.4%'] })
  await openNotes(ada)
  await expect(card(ada, 'Which port?')).toContainText('Stands elsewhere now.')
  await expect(card(ada, 'How long?')).toContainText('Removed in revision 2 by a correction.')
  const changed = card(ada, 'Whose figure?')
  await changed.getByText('Text changed').click()
  await expect(changed.getByRole('deletion')).toHaveText('2.1%')
  await expect(changed.getByRole('insertion')).toHaveText('3.4%')
  await expectAccessible(ada)

  await changed.getByRole('button', { name: 'Your note' }).click()
  await changed.getByRole('button', { name: 'Confirm this place' }).click()
  await expect(changed).toContainText('Confirmed by its author')

  const gone = card(ada, 'How long?')
  await gone.getByRole('button', { name: 'Your note' }).click()
  await gone.getByRole('button', { name: 'Select other words for it' }).click()
  await select(ada, 'are expected on Monday')
  await ada.getByRole('button', { name: 'Place the note here' }).click()
  await expect.poll(async () => (await marked(ada)).changed).toContain('are expected on Monday')

  await publish({
    slug: briefing.slug,
    kind: 'update',
    note: 'The ships have come.',
    markdown: `The ships have come.\n\n${after}`,
  })
  await ada.goto('/notes')
  await expect(listed(ada, 'How long?')).toContainText('are expected on Monday')
  await expect(listed(ada, 'Whose figure?')).toContainText('3.4%')
  await ada.goto('/notes?passage=moved')
  await expect(ada.getByRole('article')).toHaveCount(1)
  await ada.goto('/notices')
  await expect(ada.getByText('The text under your note changed in revision 2').first()).toBeVisible()
})

test('the reader chooses which notes are shown', async ({ publish, signedInAs }) => {
  const briefing = await publish({ markdown: before })
  const ada = await signedInAs('Ada')
  await noteOn(ada, briefing, [{ quote: 'fell by 2.1%', body: 'Whose figure?' }])
  const second = await publish({ slug: briefing.slug, ...correction })
  await noteOn(ada, { ...briefing, revisionId: second.revisionId }, [{ quote: 'on Monday', body: 'Which one?' }])
  await ada.goto(briefing.path)
  await openNotes(ada)
  await ada.getByLabel('Show').selectOption('Only notes on this revision')
  await expect(cards(ada)).toHaveCount(1)
  await expect(card(ada, 'Which one?')).toBeVisible()
  await ada.getByLabel('Show').selectOption('All notes alike')
  await expect(cards(ada)).toHaveCount(2)
  await expect.poll(async () => Object.keys(await marked(ada))).not.toContain('changed')
  await ada.reload()
  await openNotes(ada)
  await expect(ada.getByLabel('Show')).toHaveValue('all')
})

test('an old revision shows its notes as they stood then, and a permalink leads there', async ({
  publish,
  signedInAs,
  page,
}) => {
  const briefing = await publish({ markdown: before })
  const ada = await signedInAs('Ada')
  const [id] = await noteOn(ada, briefing, [{ quote: 'fell by 2.1%', body: 'Whose figure?', visibility: 'public' }])
  const second = await publish({ slug: briefing.slug, ...correction })
  await noteOn(ada, { ...briefing, revisionId: second.revisionId }, [
    { quote: 'on Monday', body: 'Which one?', visibility: 'public' },
  ])
  await ada.goto('/notes')
  await listed(ada, 'Whose figure?').getByRole('link', { name: 'As noted, in revision 1' }).click()
  await expect(ada).toHaveURL(new RegExp(`${briefing.path}/revisions/1#note-${id}$`))
  await expect(card(ada, 'Whose figure?')).toBeVisible()

  await page.goto(`${briefing.path}/revisions/1#note-${id}`)
  await expect(card(page, 'Whose figure?')).toBeVisible()
  await expect.poll(() => marked(page)).toMatchObject({ amber: ['fell by 2.1%'] })
  await expect(card(page, 'Which one?')).toHaveCount(0)
  await expect(page.getByText('Text changed')).toHaveCount(0)
  await expectAccessible(page)
})

test('an editor answers that a revision takes a note up, and its author is told', async ({ publish, signedInAs }) => {
  const briefing = await publish({ markdown: before })
  const ada = await signedInAs('Ada')
  await noteOn(ada, briefing, [{ quote: 'fell by 2.1%', body: 'Whose figure?', visibility: 'public' }])
  await publish({ slug: briefing.slug, ...correction })

  const elena = await signedInAs('Elena', 'editor')
  await elena.setViewportSize({ width: 1440, height: 900 })
  await elena.goto(briefing.path)
  const note = card(elena, 'Whose figure?')
  await note.getByRole('button', { name: 'Note by Ada' }).click()
  await note.getByText('Answer as an editor').click()
  await note.getByLabel('A sentence for the reader (optional)').fill('You were right, and the port was not.')
  await note.getByRole('button', { name: 'Addressed in revision 2' }).click()
  await expect(note).toContainText('You were right, and the port was not.')

  await ada.goto(briefing.path)
  await openNotes(ada)
  await expect(card(ada, 'Whose figure?')).toContainText('Addressed in revision 2')
  await expect(ada.getByText('Answer as an editor')).toHaveCount(0)
  await ada.goto('/notices')
  await expect(ada.getByText('Elena: your note is taken up in revision 2')).toBeVisible()
})
