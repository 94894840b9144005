import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { accountLetter } from '@/lib/accounts/letters'
import { jobs } from '@/lib/jobs/registry'
import { post } from '@/lib/mails/commands'
import { closeTransport } from '@/lib/mails/transport'
import { transaction } from '@/lib/platform/database'
import { db } from '../support/database'

type Received = { to: string[]; mail: ParsedMail }
let received: Received[] = []
let refusal: string | undefined

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    simpleParser(stream).then((mail) => {
      if (refusal) return done(Object.assign(new Error(refusal), { responseCode: 451 }))
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail })
      done()
    }, done)
  },
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
process.env.MAIL_FROM = 'Puente <briefings@puente.example>'

beforeEach(() => {
  received = []
  refusal = undefined
})

afterAll(async () => {
  closeTransport()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

const link = 'http://localhost:3000/ru/link/abc?next=%2Fru%2Ftopics'

const posted = async (to = 'ксения@quay.test') => {
  await transaction((tx) => post(tx, { to }, accountLetter('sign_in', 'ru', link)))
  return db.mail.findFirstOrThrow({ orderBy: { id: 'desc' } })
}

async function queued(): Promise<unknown[]> {
  const rows = await db.$queryRaw<{ payload: unknown }[]>`SELECT payload FROM graphile_worker._private_jobs`
  return rows.map(({ payload }) => payload)
}

const run = (mailId: string) => jobs.get('send-mail')?.run({ mailId })

test('a mail arrives as text and HTML, with its link whole and its Message-ID kept', async () => {
  const { id, messageId } = await posted('ksenia@quay.test')
  expect(await queued()).toEqual([{ mailId: id }])
  await run(id)
  const [{ to, mail }] = received as [Received]
  expect(to).toEqual(['ksenia@quay.test'])
  expect(mail.from?.text).toBe('"Puente" <briefings@puente.example>')
  expect(mail.subject).toBe('Ссылка для входа в Puente')
  expect(mail.text).toContain(link)
  expect(mail.html).toContain(`href="${link}"`)
  expect(mail.messageId).toBe(messageId)
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
})

test('a mail that was accepted is not sent again, and its words are gone', async () => {
  const { id } = await posted()
  await run(id)
  await run(id)
  expect(received).toHaveLength(1)
  const row = await db.mail.findUniqueOrThrow({ where: { id } })
  expect(row).toMatchObject({ text: '', html: '' })
  expect(row.sentAt).not.toBeNull()
})

test('a mail that was not accepted keeps its words, fails its job and goes out the next time', async () => {
  const { id } = await posted()
  refusal = 'Try again later'
  await expect(run(id)).rejects.toThrow('Try again later')
  expect((await db.mail.findUniqueOrThrow({ where: { id } })).sentAt).toBeNull()
  refusal = undefined
  await run(id)
  expect(received).toHaveLength(1)
})

test('what is rolled back sends nothing', async () => {
  const failing = transaction(async (tx) => {
    await post(tx, { to: 'ksenia@quay.test' }, accountLetter('sign_in', 'ru', link))
    throw new Error('The tide went out.')
  })
  await expect(failing).rejects.toThrow('The tide went out.')
  expect(await db.mail.count()).toBe(0)
  expect(await queued()).toEqual([])
})

test('an address is one recipient, whatever it looks like', async () => {
  const { id } = await posted('a@quay.test, b@quay.test')
  await run(id)?.catch(() => undefined)
  expect(received.flatMap(({ to }) => to)).not.toContain('b@quay.test')
})
