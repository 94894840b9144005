import { expect, test } from 'vitest'
import { ClientRequest } from '@/lib/accounts/schema'

const origin = 'https://briefings.example.org'

test.each([
  { client_id: 'another' },
  { response_mode: 'query' },
  { response_type: 'token' },
  { state: 'short' },
  { state: 'x'.repeat(201) },
  { state: 'with a space in it' },
  { origin: '' },
])('a request of another form is not shown for consent: %o', (change) => {
  const good = {
    client_id: 'puente-hypothesis',
    origin,
    response_type: 'code',
    response_mode: 'web_message',
    state: 'abcdef012345',
  }
  expect(ClientRequest.safeParse(good).success).toBe(true)
  expect(ClientRequest.safeParse({ ...good, ...change }).success).toBe(false)
})
