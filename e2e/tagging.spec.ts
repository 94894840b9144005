import { noteOn } from './support/notes'
import { expectAccessible, expectValidHtml } from './support/page-quality'
import { expect, test } from './support/test'

test('a briefing is tagged from its page and found again by its tag', async ({ briefing, signedInAs }) => {
  const ada = await signedInAs('Ada')
  await ada.goto(briefing.path)
  await ada.getByRole('button', { name: 'Tag this briefing' }).click()
  const form = ada.getByRole('form', { name: 'Your tags on this briefing' })
  await form.getByLabel('Tags').fill('Ports, read later')
  await form.getByRole('button', { name: 'Save tags' }).click()
  await expect(ada.getByRole('button', { name: 'Your tags on this briefing: Ports, read later' })).toBeVisible()

  await ada.goto('/tags')
  await expect(ada.getByRole('listitem').filter({ hasText: 'Ports' })).toContainText('0 notes, 1 briefing')
  await expectAccessible(ada)
  await ada.getByRole('link', { name: 'Ports' }).click()
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('Tag “Ports”')
  await ada.getByRole('link', { name: briefing.title }).click()
  await expect(ada).toHaveURL(new RegExp(`${briefing.path}$`))
})

test('a tag that is not there is a 404, for its reader alone', async ({ signedInAs, expectedErrors }) => {
  expectedErrors.push(/404/)
  const ada = await signedInAs('Ada')
  for (const path of ['/tags/no-such-tag', '/es/tags/%25']) {
    const answer = await ada.goto(path)
    expect(answer?.status(), path).toBe(404)
    expect(answer?.headers()['cache-control']).toBe('private, no-store')
    await expect(ada.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('tags are renamed, merged and deleted; what they are on stays', async ({ briefing, signedInAs }) => {
  const ada = await signedInAs('Ada')
  await noteOn(ada, briefing, [
    { quote: 'The captain waits', tags: ['harbour', 'tide'] },
    { quote: 'A clerk', tags: ['port'] },
  ])
  await ada.goto('/tags/harbour')
  await ada.getByLabel('New name').fill('PORT')
  await ada.getByRole('button', { name: 'Rename' }).click()
  await expect(ada.getByText('You already have the tag “port”.')).toBeVisible()
  await ada.getByLabel('Merge into another tag').selectOption('port')
  await ada.getByRole('button', { name: 'Merge' }).click()
  await expect(ada).toHaveURL(/\/tags\/port\?removed=/)
  await expect(ada.getByRole('article')).toHaveCount(2)
  await ada.getByLabel('New name').fill('Puerto / quay')
  await ada.getByRole('button', { name: 'Rename' }).click()
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('Tag “Puerto / quay”')
  await ada.reload()
  await expect(ada.getByRole('article')).toHaveCount(2)
  await expectAccessible(ada)
  await ada.getByRole('button', { name: 'Delete this tag' }).click()
  await expect(ada).toHaveURL(/\/tags\?removed=/)
  await expect(ada.getByRole('main').getByRole('listitem')).toHaveText([/tide/])
  await ada.goto('/notes')
  await expect(ada.getByRole('article')).toHaveCount(2)
})

test('notes are found by words, colour, kind and tag, page by page, without a script too', async ({
  briefing,
  signedInAs,
  expectedErrors,
}) => {
  expectedErrors.push(/400/)
  const ada = await signedInAs('Ada', 'reader', { javaScriptEnabled: false })
  await noteOn(ada, briefing, [
    { quote: 'The captain waits', body: 'Captains of Guayaquil, **always** late.', tags: ['people'] },
    { quote: 'A clerk', colour: 'violet', visibility: 'public' },
    ...Array.from({ length: 20 }, (_, n) => ({ quote: 'a tide', body: `Tide ${n}.`, colour: 'blue' })),
  ])
  await ada.goto('/notes')
  await expect(ada.getByRole('article')).toHaveCount(20)
  await ada.getByRole('link', { name: 'Older notes' }).click()
  await expect(ada.getByRole('article')).toHaveCount(2)
  await ada.getByLabel('Words').fill('captain')
  await ada.getByRole('button', { name: 'Show' }).click()
  await expect(ada.getByRole('article')).toHaveCount(1)
  await expect(ada.getByRole('article').getByText('always')).toBeVisible()
  await ada.getByRole('link', { name: 'Clear the filters' }).click()
  await ada.getByText('More filters').click()
  await ada.getByLabel('Colour').selectOption('violet')
  await ada.getByLabel('Kind').selectOption('Highlights')
  await ada.getByRole('button', { name: 'Show' }).click()
  await expect(ada.getByRole('article')).toHaveCount(1)
  await expect(ada.getByLabel('Colour')).toHaveValue('violet')
  await ada.getByRole('button', { name: 'Delete: A clerk' }).click()
  await expect(ada.getByText('No note fits these filters.')).toBeVisible()
  await ada.getByRole('button', { name: 'Undo' }).click()
  await expect(ada.getByRole('article')).toHaveCount(1)
  await ada.goto(`/notes?q=${'x'.repeat(301)}`)
  await expect(ada.getByText('This can have at most 300 characters.')).toBeVisible()
  await expectValidHtml(ada, '/notes?colour=blue')
})

test('a note whose passage is gone says so', async ({ briefing, publish, signedInAs }) => {
  const ada = await signedInAs('Ada')
  await noteOn(ada, briefing, [{ quote: 'A clerk' }, { quote: 'The captain waits' }])
  await publish({
    slug: briefing.slug,
    kind: 'update',
    note: 'Shortened.',
    markdown: 'The captain waits for the tide.',
  })
  await ada.goto('/notes')
  await expect(ada.getByRole('article').filter({ hasText: 'A clerk' })).toContainText(
    'Removed in revision 2 by an update.',
  )
  await ada.goto('/notes?passage=orphaned')
  await expect(ada.getByRole('article')).toHaveCount(1)
})
