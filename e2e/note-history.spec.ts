import { dragOver } from './support/select-words'
import { expect, test } from './support/test'

test('every edit of a note is kept with its difference, and what is deleted comes back from the list', async ({
  briefing,
  signedInAs,
}) => {
  const ada = await signedInAs('Ada', 'reader', { viewport: { width: 1440, height: 900 } })
  await ada.goto(briefing.path)
  await dragOver(ada, 'the boxes stand in the shade of the quay')
  await ada.getByRole('button', { name: 'Note', exact: true }).click()
  await ada.getByRole('textbox', { name: 'Your note' }).fill('The boxes wait for the tide.')
  await ada.getByRole('button', { name: 'Save' }).click()
  const note = ada.getByRole('article', { name: 'Your note' })
  await note.getByRole('button', { name: 'Edit' }).click()
  const form = ada.getByRole('form', { name: 'Change the note' })
  await form.getByRole('textbox', { name: 'Your note' }).fill('The boxes wait for the clerk.')
  await form.getByLabel('Label').selectOption('Doubt')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(note).toContainText('Doubt')

  await ada.goto('/notes')
  await ada.getByRole('link', { name: /^History: the boxes stand/ }).click()
  await expect(ada.getByRole('heading', { level: 1, name: 'A note and its history' })).toBeVisible()
  await expect(ada.getByRole('deletion').filter({ hasText: 'tide' })).toBeVisible()
  await expect(ada.getByRole('insertion').filter({ hasText: 'clerk' })).toBeVisible()
  await expect(ada.getByText('Label: None → Doubt')).toBeVisible()

  await ada.goto('/notes')
  await ada.getByRole('button', { name: /^Delete: the boxes/ }).click()
  await expect(ada.getByText('The note is deleted.')).toBeVisible()
  await ada.goto('/notes?state=deleted')
  await expect(ada.getByText('What you deleted is kept for thirty days')).toBeVisible()
  await ada.getByRole('button', { name: /^Bring back: the boxes/ }).click()
  await expect(ada.getByText('You have deleted nothing')).toBeVisible()
  await ada.goto('/notes')
  await expect(ada.getByText('The boxes wait for the clerk.')).toBeVisible()
})
