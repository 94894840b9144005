import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright/test'
import { expectAccessible, expectValidHtml } from './support/page-quality'
import { expect, test } from './support/test'

const fileOf = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
})

const noteOn = (source: string, id: string, quote: string, body: string) => ({
  id: `https://elsewhere.example/${id}`,
  type: 'Annotation',
  body: { type: 'TextualBody', value: body },
  target: { source, selector: { type: 'TextQuoteSelector', exact: quote } },
})

async function bring(page: Page, file: ReturnType<typeof fileOf>) {
  await page.goto('/notes/import')
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Read the file' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(file.name)
}

async function downloaded(page: Page, link: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  return readFileSync(await download.path())
}

test('notes come from elsewhere, are seen before they come, and leave again as files', async ({
  briefing,
  signedInAs,
  origin,
}) => {
  const ada = await signedInAs('Ada')
  const page = origin + briefing.path
  const file = fileOf('from-elsewhere.jsonld', [
    noteOn(page, '1', 'hurries a tide', 'A <b>proverb</b> of the port?'),
    noteOn(page, '2', 'pineapples', 'They are not there.'),
    noteOn(`${origin}/briefings/no-such-briefing`, '3', 'tide', ''),
  ])

  await bring(ada, file)
  await expect(ada.getByText('Nothing has been brought in yet.')).toBeVisible()
  await expect(ada.getByRole('listitem').filter({ hasText: 'pineapples' })).toContainText(
    'The words are not in this briefing',
  )
  await expect(ada.getByText('There is no such briefing here.').first()).toBeVisible()
  await expectAccessible(ada)
  await expectValidHtml(ada, new URL(ada.url()).pathname)
  const report = parse(await downloaded(ada, 'Download the whole report'), { bom: true, columns: true })
  expect(report).toMatchObject([{ outcome: 'ready' }, { outcome: 'words_missing' }, { outcome: 'no_briefing' }])

  await ada.getByRole('button', { name: 'Bring 1 note in' }).click()
  await expect(ada.getByText('The notes are in.')).toBeVisible()
  await ada.getByRole('link', { name: 'Go to your notes' }).click()
  const note = ada.getByRole('article').filter({ hasText: 'hurries a tide' })
  await expect(note.locator('strong')).toHaveText('proverb')
  await expect(note).toContainText('Only me')

  await bring(ada, file)
  await expect(ada.getByText('you have already')).toBeVisible()
  await expect(ada.getByRole('button', { name: /Bring/ })).toHaveCount(0)

  await ada.goto('/notes')
  await ada.getByText('Take all of them out').click()
  const files = unzipSync(await downloaded(ada, 'Everything in one zip'))
  const markdown = Buffer.from(files[`puente/markdown/${briefing.slug}.md`] ?? []).toString()
  expect(markdown).toContain('> hurries a tide\n')
  expect(markdown).toContain('A **proverb** of the port?')

  const bruno = await signedInAs('Bruno')
  await bring(bruno, fileOf('of-ada.jsonld', Buffer.from(files['puente/notes.jsonld'] ?? []).toString()))
  await bruno.getByRole('button', { name: 'Bring 1 note in' }).click()
  await expect(bruno.getByText('The notes are in.')).toBeVisible()
  await bruno.goto(briefing.path)
  await expect(bruno.getByRole('article', { name: 'Your note' })).toContainText('proverb')
})

test('what is no file of notes says so, also where there are no scripts', async ({ signedInAs }) => {
  const ada = await signedInAs('Ada', 'reader', { javaScriptEnabled: false })
  await ada.goto('/es/notes/import')
  await ada.getByLabel('Archivo', { exact: true }).setInputFiles(fileOf('nada.csv', 'Nombre,Edad\nAda,36\n'))
  await ada.getByRole('button', { name: 'Leer el archivo' }).click()
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('nada.csv')
  await expect(async () => {
    await ada.reload()
    await expect(ada.getByText('Este tipo de archivo no se conoce aquí.')).toBeVisible({ timeout: 500 })
  }).toPass()
  await ada.goto('/es/notes/import')
  await ada.getByLabel('Archivo', { exact: true }).setInputFiles(fileOf('vacío.json', ''))
  await ada.getByRole('button', { name: 'Leer el archivo' }).click()
  await expect(ada.getByText('Elija un archivo que no esté vacío.')).toBeVisible()
})
