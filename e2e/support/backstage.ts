// What a story needs to have happened before it begins. Runs beside the browser as a process of its own, on the same
// database as the server and through the same commands that people's clicks end in.
import { hashOfPassword } from '../../lib/accounts/password-hash'
import { sealed, sessionCookieName } from '../../lib/accounts/session-cookie'
import { openSession } from '../../lib/accounts/sessions'
import { signedInMark } from '../../lib/accounts/signed-in-mark'
import { closeDatabase, db, transaction } from '../../lib/platform/database'
import { belongingsOf } from './belongings'
import type { Cookie, Errand, NewBriefing, NewPerson, Person } from './errands'

const password = 'the tide comes in at noon'
const passwordHash = hashOfPassword(password)

const errands = {
  async person({ name, email, role, locale }: NewPerson): Promise<Person> {
    const data = { name, email, role, locale, passwordHash: await passwordHash, emailVerifiedAt: new Date() }
    const { id } = await db.user.create({ data })
    return { id, name, email, role, password }
  },

  async signIn({ userId }: { userId: string }): Promise<Cookie[]> {
    const secret = await transaction((tx) => openSession(tx, userId, 'Chromium, in a story'))
    return [
      { name: sessionCookieName(), value: await sealed(secret), httpOnly: true },
      { name: signedInMark, value: '1', httpOnly: false },
    ]
  },

  async publish(input: NewBriefing) {
    const { publishRevision } = await import('../../lib/briefings/publishing')
    const publishedAt = new Date(input.publishedAt)
    return transaction((tx) => publishRevision(tx, { id: null }, { ...input, publishedAt }))
  },

  belongings: belongingsOf,
}

process.on('message', async ({ number, name, input }: Errand) => {
  try {
    const value = await errands[name](input as never)
    process.send?.({ number, value })
  } catch (error) {
    process.send?.({ number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})

process.on('disconnect', async () => {
  await closeDatabase()
  process.exit(0)
})
