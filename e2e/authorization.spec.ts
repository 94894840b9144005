import type { APIRequestContext, APIResponse } from 'playwright/test'
import { clientPrograms } from '../tests/safety/clients'
import { documents } from '../tests/safety/documents'
import { forms } from '../tests/safety/forms'
import { groupPrograms } from '../tests/safety/groups'
import type { Belongings, Call, Outcome, Principal, Submission } from '../tests/safety/matrix'
import { principals } from '../tests/safety/matrix'
import { pages } from '../tests/safety/pages'
import { programs } from '../tests/safety/programs'
import { threadPrograms } from '../tests/safety/threads'
import { actionBody, actionId } from './support/server-actions'
import { test as base, expect, ownAddress } from './support/test'

type Asked<T> = { entry: string; ask: (own: Belongings) => T; outcomes: Record<Principal, Outcome> }
type Send<T> = (as: APIRequestContext, asked: T) => Promise<Outcome>

/** Asks as each principal in turn, on things made anew each time, and compares with the whole line at once. */
const test = base.extend<{ askAll: <T>(line: Asked<T>, send: Send<T>) => Promise<void> }>({
  askAll: async ({ backstage, baseURL, person, playwright }, use) => {
    await use(async (line, send) => {
      const people = {
        reader: await person('Rosa Reader'),
        other: await person('Omar Other'),
        author: await person('Ana Author', 'author'),
        editor: await person('Emil Editor', 'editor'),
        administrator: await person('Alma Administrator', 'administrator'),
      }
      const ids = { readerId: people.reader.id, authorId: people.author.id, editorId: people.editor.id }
      const owners = { ...ids, afresh: line.entry.includes('lib/briefings/actions') }
      const address = ownAddress()
      const got: Partial<Record<Principal, Outcome>> = {}
      for (const principal of principals) {
        const own = await backstage.belongings(owners)
        const who = principal === 'stranger' ? undefined : people[principal].id
        const cookies = who ? await backstage.signIn({ userId: who }) : []
        const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
        const context = await playwright.request.newContext({
          baseURL,
          extraHTTPHeaders: { cookie, 'x-forwarded-for': address },
          maxRedirects: 0,
        })
        got[principal] = await send(context, line.ask(own))
        await context.dispose()
      }
      expect(got).toEqual(line.outcomes)
    })
  },
})

const isToSignIn = (answer: APIResponse) =>
  [303, 307].includes(answer.status()) && /\/sign-in(\?|$)/.test(answer.headers().location ?? '')

const outcomeOf = (answer: APIResponse): Outcome => (isToSignIn(answer) ? 'sign-in' : answer.status())

const call: Send<Call> = async (as, { method = 'GET', path, json, headers }) => {
  const body = json === undefined ? {} : { data: JSON.stringify(json) }
  const type: Record<string, string> = json === undefined ? {} : { 'content-type': 'application/json' }
  return outcomeOf(await as.fetch(path, { method, headers: { ...type, ...headers }, ...body }))
}

const submit =
  (entry: string): Send<Submission> =>
  async (as, { page, fields = {}, args }) => {
    const headers = { 'next-action': actionId(entry), accept: 'text/x-component' }
    const answer = await as.post(
      page,
      args ? { headers, data: JSON.stringify(args) } : { headers, multipart: actionBody(fields) },
    )
    const said = await answer.text()
    const [, kind] = /"problem":\{[^}]*?"kind":"(\w+)"/.exec(said) ?? []
    if (kind) return kind as Outcome
    if (answer.status() >= 400) return answer.status()
    return args && /^\d+:null$/m.test(said) ? 'nothing' : 'done'
  }

for (const line of [...programs, ...groupPrograms, ...threadPrograms, ...clientPrograms, ...documents])
  test(`${line.entry}: ${line.what}`, ({ askAll }) => askAll(line, call))
for (const line of pages) test(`${line.entry}: ${line.what}`, ({ askAll }) => askAll(line, call))
for (const line of forms) test(`${line.entry}: ${line.what}`, ({ askAll }) => askAll(line, submit(line.entry)))
