import { clientPrograms } from '../tests/safety/clients'
import { deskForms } from '../tests/safety/desk-forms'
import { forms } from '../tests/safety/forms'
import { groupPrograms } from '../tests/safety/groups'
import { programs } from '../tests/safety/programs'
import { threadPrograms } from '../tests/safety/threads'
import { actionBody, actionId } from './support/server-actions'
import { expect, test } from './support/test'

const missing = '01a20a6e-e17d-76c5-ab15-c522256f631a'

const nowhere = {
  briefing: { id: missing, slug: 'tides', revisionId: missing, blockKey: missing, quote: 'her own register' },
  ...{
    privateNote: missing,
    notice: missing,
    group: missing,
    openGroup: missing,
    member: missing,
    groupNote: missing,
    invitation: 'x'.repeat(43),
    publicNote: missing,
    withdrawnNote: missing,
    hiddenNote: missing,
    hiding: missing,
    heldNote: missing,
    tag: missing,
    tagKey: 'banana',
    secondTag: missing,
    removedTag: missing,
    session: missing,
    address: missing,
    addressSecret: 'puente_nowhere',
    token: missing,
  },
  ...{
    draft: { briefingId: missing, version: 1 },
    editorsBriefing: { id: missing, slug: 'tides' },
    topicId: missing,
    source: 'tides',
    noteImport: missing,
    savedFilter: missing,
    somebody: missing,
  },
  ...{ event: { slug: 'tides', sequence: 0 }, figure: { slug: 'tides', version: 1 } },
}

const forged: Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  { 'sec-fetch-site': 'same-site', origin: 'https://evil.localhost' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
]

const writing = [...programs, ...groupPrograms, ...threadPrograms, ...clientPrograms].filter(
  ({ entry }) => !/^(?:GET|HEAD|OPTIONS) /.test(entry),
)

test('a write that another site sends in the name of an administrator is refused by every route', async ({
  signedInAs,
}) => {
  const alma = await signedInAs('Alma', 'administrator')
  for (const { entry, ask } of writing) {
    const { method = 'POST', path, json } = ask(nowhere)
    for (const headers of forged) {
      const answer = await alma.request.fetch(path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        data: JSON.stringify(json ?? {}),
        maxRedirects: 0,
      })
      expect(answer.status(), `${entry} with ${JSON.stringify(headers)}`).toBe(403)
    }
  }
})

test('a form that another site sends in the name of an administrator reaches no action', async ({ signedInAs }) => {
  const alma = await signedInAs('Alma', 'administrator')
  for (const { entry, ask } of [...forms, ...deskForms]) {
    const { page, fields = {} } = ask(nowhere)
    const answer = await alma.request.post(page, {
      headers: { 'next-action': actionId(entry), origin: 'https://evil.example' },
      multipart: actionBody(fields),
      maxRedirects: 0,
    })
    expect(answer.status(), entry).toBeGreaterThanOrEqual(400)
  }
})
