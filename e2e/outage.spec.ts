import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { runningPostgres } from '../scripts/postgres.mjs'
import { enterBackstage } from './support/errands'
import { mailboxIn } from './support/mailbox'
import { startServer } from './support/server'
import { actionBody, actionId } from './support/server-actions'
import { expect, test } from './support/test'

/** Stops or starts the database of a data folder as its operator would: same port, same settings. */
function control(data: string, action: 'stop' | 'restart') {
  const cluster = path.join(data, 'postgres')
  const [server = ''] = readFileSync(path.join(cluster, 'postmaster.opts'), 'utf8').split(' ')
  const { uid, gid } = statSync(cluster)
  const account = process.getuid?.() === 0 ? { uid, gid } : {}
  const log = path.join(cluster, 'server.log')
  const args = [action, '-D', cluster, '-m', 'fast', '-w', '-l', log]
  execFileSync(path.join(path.dirname(server), 'pg_ctl'), args, { ...account, cwd: '/', stdio: 'ignore' })
}

test('while the database is gone reading goes on and writes are refused; then all comes back by itself', async ({
  playwright,
}) => {
  test.setTimeout(180_000)
  const server = await startServer()
  const database = await runningPostgres(server.data)
  const backstage = enterBackstage({ database, data: server.data, url: server.url })
  const rosa = await backstage.person({ name: 'Rosa', email: 'rosa@readers.test', role: 'reader', locale: 'en' })
  const cookies = await backstage.signIn({ userId: rosa.id })
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const { briefing } = await backstage.belongings({
    readerId: rosa.id,
    authorId: rosa.id,
    editorId: rosa.id,
    afresh: true,
  })
  await backstage.leave()
  const as = await playwright.request.newContext({ baseURL: server.url, extraHTTPHeaders: { cookie } })
  const note = () => {
    const { revisionId, blockKey, quote } = briefing
    const draft = { revisionId, startKey: blockKey, start: 0, endKey: blockKey, end: quote.length, quote }
    return as.post('/api/v1/annotations', { data: draft })
  }
  const seen = ['/', `/briefings/${briefing.slug}`, '/feed.atom']
  for (const target of seen) expect((await as.get(target)).status(), target).toBe(200)
  expect((await note()).status()).toBe(201)

  control(server.data, 'stop')
  for (const target of seen) expect((await as.get(target)).status(), target).toBe(200)
  const unseen = ['/topics/daniel-noboa', '/es/calendar/2012', '/search?q=banana', '/sign-in', '/notes', '/ru/settings']
  for (const target of unseen) {
    const answer = await as.get(target)
    expect(answer.status(), target).toBe(503)
    expect(Number(answer.headers()['retry-after']), target).toBeGreaterThan(0)
    expect(await answer.text(), target).toMatch(/cannot reach its store|no alcanza sus datos|недоступна/)
  }
  const refused = await note()
  expect(refused.status()).toBe(503)
  expect(refused.headers()['content-type']).toContain('application/problem+json')
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0)
  expect((await refused.json()).detail).toMatch(/\w+ \w+/)
  const notReady = await as.get('/api/ready')
  expect(notReady.status()).toBe(503)
  expect(await notReady.json()).toEqual({ ready: false, reason: 'The database cannot be reached.' })
  expect((await as.get('/api/health')).status()).toBe(200)

  control(server.data, 'restart')
  await expect.poll(async () => (await as.get('/api/ready')).status(), { timeout: 20_000 }).toBe(200)
  expect((await note()).status()).toBe(201)
  // The queue works again as well: a mail goes out.
  const headers = { 'next-action': actionId('lib/accounts/actions#mailPasswordLink') }
  await as.post('/reset-password', { headers, multipart: actionBody({ email: rosa.email }) })
  await mailboxIn(server.data).mailTo(rosa.email)
  await as.dispose()
  await server.stop()
})
