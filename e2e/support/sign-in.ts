import type { BrowserContext } from 'playwright/test'
import type { Person } from './errands'

/** Signs a person in by password, as the form does, so that every page of the context is theirs. */
export async function signIn(context: BrowserContext, person: Pick<Person, 'email' | 'password'>): Promise<void> {
  const token = await context.request.get('/api/auth/csrf')
  const { csrfToken } = (await token.json()) as { csrfToken: string }
  const form = { csrfToken, email: person.email, password: person.password, json: 'true' }
  const answer = await context.request.post('/api/auth/callback/credentials', { form })
  if (!answer.ok()) throw new Error(`${person.email} could not sign in: ${answer.status()} ${await answer.text()}`)
  const cookies = await context.cookies()
  if (!cookies.some(({ name }) => name === 'puente_signed_in')) {
    throw new Error(`Signing ${person.email} in left no mark; the cookies are ${cookies.map(({ name }) => name)}.`)
  }
}
