import { randomUUID } from 'node:crypto'
import { expectAccessible, expectValidHtml } from './support/page-quality'
import { expect, test } from './support/test'

const noteOn = (source: string, id: number, quote: string, body: string, tag = '') => ({
  id: `https://elsewhere.example/${id}`,
  type: 'Annotation',
  body: [
    { type: 'TextualBody', value: body },
    ...(tag ? [{ type: 'TextualBody', purpose: 'tagging', value: tag }] : []),
  ],
  audience: { 'schema:audienceType': 'public' },
  target: { source, selector: { type: 'TextQuoteSelector', exact: quote } },
})

test('notes are found by words and operators, among one’s own and everyone’s, and the search is kept', async ({
  briefing,
  signedInAs,
  origin,
  expectedErrors,
}) => {
  const mark = briefing.slug.slice(-8)
  const page = origin + briefing.path
  const bring = async (who: Awaited<ReturnType<typeof signedInAs>>, notes: unknown[]) => {
    await who.goto('/notes/import')
    const buffer = Buffer.from(JSON.stringify(notes))
    await who
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer })
    await who.getByRole('button', { name: 'Read the file' }).click()
    await who.getByLabel('Who will see them').selectOption('Whoever the file says')
    await who.getByRole('button', { name: /^Bring/ }).click()
    await expect(who.getByText('The notes are in.')).toBeVisible()
  }
  const bruno = await signedInAs('Bruno Finder')
  await bring(bruno, [noteOn(page, 1, 'hurries a tide', `Questions of Bruno ${mark}`, 'harbour')])
  const ada = await signedInAs('Ada Finder')
  await bring(ada, [
    noteOn(page, 2, 'The captain waits', `Question one ${mark}`, 'harbour'),
    noteOn(page, 3, 'signs the page', `Remark two ${mark}`),
  ])

  await ada.goto('/notes')
  const words = ada.getByRole('searchbox', { name: 'Words' })
  const show = ada.getByRole('button', { name: 'Show', exact: true })
  await words.fill(`${mark} tag:harbour`)
  await show.click()
  await expect(ada.getByRole('article')).toHaveCount(1)
  await expect(ada.getByRole('article')).toContainText('Question one')

  await words.fill(`question ${mark} by:"bruno finder"`)
  await ada.getByLabel('Whose notes').selectOption('Everyone’s')
  await show.click()
  await expect(ada.getByRole('article')).toHaveCount(1)
  await expect(ada.getByRole('article')).toContainText('Bruno Finder')
  await expect(ada.getByRole('article').getByRole('button')).toHaveCount(0)

  await ada.getByText('Keep this search').click()
  await ada.getByLabel('Name').fill('Bruno’s questions')
  await ada.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(ada.getByRole('link', { name: 'Bruno’s questions' })).toBeVisible()
  await ada.goto('/notes')
  await ada.getByRole('link', { name: 'Bruno’s questions' }).click()
  await expect(words).toHaveValue(`question ${mark} by:"bruno finder"`)
  await expect(ada.getByRole('article')).toHaveCount(1)

  expectedErrors.push(/400/)
  await words.fill(`${mark} tagg:harbour`)
  await show.click()
  await expect(ada.getByText('begins with no operator that is known')).toContainText('“tagg:harbour”')
  await ada.getByText('What can be typed').click()
  await expect(ada.getByText('what revisions did to the passage:')).toBeVisible()
  await expectAccessible(ada)
  await expectValidHtml(ada, `/notes?q=${encodeURIComponent(`${mark} tagg:harbour`)}`)

  await ada.getByRole('button', { name: 'Forget “Bruno’s questions”' }).click()
  await expect(ada.getByRole('link', { name: 'Bruno’s questions' })).toHaveCount(0)
})

test('who wrote a note reads in the list of their notes that it is hidden, and why', async ({
  briefing,
  signedInAs,
  origin,
}) => {
  const ada = await signedInAs('Ada')
  const made = await ada.request.post(`/annotations/briefings/${briefing.slug}/`, {
    headers: {
      ...{ 'content-type': 'application/ld+json', 'sec-fetch-site': 'same-origin' },
      'idempotency-key': randomUUID(),
    },
    data: JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      bodyValue: 'Cheap watches, dearly sold.',
      target: { source: origin + briefing.path, selector: { type: 'TextQuoteSelector', exact: 'The captain waits' } },
    }),
  })
  expect(made.status()).toBe(201)
  const id = made.headers().location?.split('/').at(-1)
  await ada.goto('/notes')
  const note = ada.getByRole('article').filter({ hasText: 'Cheap watches, dearly sold.' })
  await expect(note).not.toContainText('A moderator has hidden this note')
  const emil = await signedInAs('Emil', 'editor')
  const hidden = await emil.request.put(`/api/v1/annotations/${id}/hiding`, {
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    data: JSON.stringify({ reason: 'spam', words: 'Please sell them elsewhere.' }),
  })
  expect(hidden.ok()).toBe(true)
  await ada.reload()
  await expect(note).toContainText('A moderator has hidden this note; only you see it.')
  await expect(note).toContainText('Please sell them elsewhere.')
  await expectAccessible(ada)
})
