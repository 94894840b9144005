import type { Page } from 'playwright/test'
import { expectAccessible } from './support/page-quality'
import { dragOver } from './support/select-words'
import { expect, test } from './support/test'

const passage = 'the boxes stand in the shade of the quay'
const wide = { viewport: { width: 1440, height: 900 } }

/** Writes a note for everyone on the passage. */
async function writeNote(page: Page, path: string, words: string) {
  await page.goto(path)
  await dragOver(page, passage)
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  const form = page.getByRole('form', { name: 'New note' })
  await form.getByRole('textbox', { name: 'Your note' }).fill(words)
  await form.getByLabel('Everyone').check()
  await form.getByRole('button', { name: 'Save' }).click()
  const note = page.getByRole('article', { name: 'Your note' })
  await expect(note).toContainText(words)
  return note
}

async function answerWith(page: Page, words: string) {
  await page.getByRole('textbox', { name: 'Your answer' }).fill(words)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeHidden()
}

test('a note is answered, found helpful, followed and resolved, and its author hears of it', async ({
  briefing,
  signedInAs,
}) => {
  const ada = await signedInAs('Ada', 'reader', wide)
  const bruno = await signedInAs('Bruno', 'reader', wide)
  await writeNote(ada, briefing.path, 'Whose boxes are these?')

  await bruno.goto(briefing.path)
  const note = bruno.getByRole('article', { name: 'Note by Ada' })
  await note.getByRole('button', { name: 'Note by Ada' }).click()
  await note.getByRole('button', { name: 'This helped me' }).click()
  await expect(note.getByRole('button', { name: 'Helpful (1)' })).toHaveAttribute('aria-pressed', 'true')
  await note.getByRole('button', { name: 'Answer', exact: true }).click()
  await answerWith(bruno, 'The *captain* counts them.')
  await expect(note.getByRole('listitem').getByText('captain')).toBeVisible()
  await expect(note.getByRole('button', { name: 'Stop following' })).toBeVisible()
  await note.getByRole('button', { name: 'Edit' }).click()
  await bruno.getByRole('textbox', { name: 'Your answer' }).fill('The clerk counts them.')
  await bruno.getByRole('button', { name: 'Save' }).click()
  await expect(note.getByText('The clerk counts them.')).toBeVisible()
  await expectAccessible(bruno)

  await ada.reload()
  await expect(ada.getByRole('button', { name: 'Account' })).toContainText('1 new')
  await ada.goto('/notices')
  await expect(ada.getByText('Bruno answered you')).toBeVisible()
  await ada.getByRole('link', { name: briefing.title }).click()
  const own = ada.getByRole('article', { name: 'Your note' })
  await expect(own.getByText('The clerk counts them.')).toBeVisible()
  await own.getByRole('button', { name: 'Resolve' }).click()
  await expect(own.getByText('Resolved by Ada.')).toBeVisible()
  await ada.goto('/notices')
  await expect(ada.getByText('Bruno answered you')).toBeVisible()
  await expect(ada.getByRole('button', { name: 'Mark all as read' })).toBeHidden()

  await bruno.reload()
  await expect(note).toContainText('Answers (1)')
  await expect(note).toContainText('Resolved')
  await note.getByRole('button', { name: 'Note by Ada' }).click()
  await note.getByRole('button', { name: 'Delete' }).click()
  await expect(note.getByText('Your answer is deleted.')).toBeVisible()
  await note.getByRole('button', { name: 'Undo' }).click()
  await expect(note.getByText('The clerk counts them.')).toBeVisible()

  await bruno.goto('/notes?kind=reply')
  await bruno.getByRole('link', { name: briefing.title }).click()
  await expect(note.getByText('The clerk counts them.')).toBeVisible()
  await expect(note).toHaveCount(1)
})

test('people are called by name: the name is completed, and they hear of it', async ({ briefing, signedInAs }) => {
  const clerk = `Olga ${Math.random().toString(36).slice(2, 8)}`
  const ada = await signedInAs('Ada', 'reader', wide)
  const olga = await signedInAs(clerk, 'reader', wide)
  await writeNote(olga, briefing.path, 'I sign the page.')
  await ada.goto(briefing.path)
  const note = ada.getByRole('article', { name: `Note by ${clerk}` })
  await note.getByRole('button', { name: `Note by ${clerk}` }).click()
  await note.getByRole('button', { name: 'Answer', exact: true }).click()
  const answer = ada.getByRole('textbox', { name: 'Your answer' })
  await answer.pressSequentially(`Is it so, @${clerk.slice(0, 8)}`)
  await expect(ada.getByRole('option', { name: clerk })).toBeVisible()
  await ada.keyboard.press('Enter')
  await expect(answer).toHaveValue(`Is it so, @${clerk} `)
  await ada.getByRole('button', { name: 'Send' }).click()
  await expect(answer).toBeHidden()
  await olga.goto('/notices')
  await expect(olga.getByText('Ada mentioned you')).toBeVisible()
})

test('a note says what it contradicts, and the other note shows it', async ({ briefing, signedInAs }) => {
  const word = `lighthouse${Math.random().toString(36).slice(2, 8)}`
  const ada = await signedInAs('Ada', 'reader', wide)
  const bruno = await signedInAs('Bruno', 'reader', wide)
  await writeNote(bruno, briefing.path, `The ${word} is dark.`)
  const note = await writeNote(ada, briefing.path, 'It shines.')
  await note.getByRole('button', { name: 'Link to something' }).click()
  const form = note.getByRole('form', { name: 'Link to something' })
  await form.getByLabel('This note').selectOption('contradicts')
  await form.getByLabel('What').selectOption('Note')
  await form.getByLabel('Find by words').fill(word)
  await form.getByRole('button', { name: `Bruno: The ${word} is dark.` }).click()
  await expect(note.getByRole('list', { name: 'Links' })).toContainText(`contradicts The ${word} is dark.`)
  await bruno.reload()
  const own = bruno.getByRole('article', { name: 'Your note' })
  await own.getByRole('button', { name: 'Your note' }).click()
  await expect(own.getByRole('list', { name: 'Links' })).toContainText('Contradicted by Ada: It shines.')
})
