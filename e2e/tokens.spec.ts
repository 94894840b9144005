import { tokenFor } from './support/make-token'
import { expectAccessible, expectValidHtml } from './support/page-quality'
import { expect, test } from './support/test'

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

test('a token is made, shown once, used and revoked', async ({ signedInAs, request, briefing }) => {
  const ada = await signedInAs('Ada')
  await ada.goto('/settings')
  await expect(ada.getByText('You have no tokens.')).toBeVisible()
  const secret = await tokenFor(ada, 'Reading list', [
    'See your notes and those of your groups',
    'Make, change and delete your notes',
  ])
  expect(secret).toMatch(/^puente_[\w-]{43}$/)
  const line = ada.getByRole('listitem').filter({ hasText: 'Reading list' })
  await expect(line).toContainText(`…${secret.slice(-4)}`)
  await expect(line).toContainText('never used')
  await expectAccessible(ada)

  const headers = bearer(secret)
  const block = (await (await request.get(briefing.path)).text()).match(/id="b-([^"]+)"/)?.[1]
  const place = { startKey: block, start: 0, endKey: block, end: 7, quote: 'Ecuador' }
  const made = await request.post('/api/v1/annotations', {
    headers: { ...headers, 'idempotency-key': 'from a program'.replaceAll(' ', '-') },
    data: { revisionId: briefing.revisionId, ...place, body: 'By a program.' },
  })
  expect(made.status()).toBe(201)
  const listed = await request.get('/api/v1/annotations?kind=note&limit=1', { headers })
  expect((await listed.json()).annotations).toMatchObject([
    { body: 'By a program.', briefing: { slug: briefing.slug } },
  ])

  await ada.reload()
  await expect(ada.getByLabel('The token for')).toHaveCount(0)
  expect(await ada.content()).not.toContain(secret)
  await expect(line).toContainText('last used')
  await ada.getByRole('button', { name: 'Revoke: Reading list' }).click()
  await expect(ada.getByText('You have no tokens.')).toBeVisible()
  const over = await request.get('/api/v1/annotations', { headers })
  expect(over.status()).toBe(401)
  expect(over.headers()['www-authenticate']).toBe('Bearer realm="Puente", error="invalid_token"')
  expect((await over.json()).detail).toBe('This token is not good, or no longer.')
})

test('a token does what its scopes allow, and says which one it lacks', async ({ signedInAs, request }) => {
  const secret = await tokenFor(await signedInAs('Ada'), 'Tag cloud', ['See your tags'])
  const headers = bearer(secret)
  expect(await (await request.get('/api/v1/account', { headers })).json()).toMatchObject({ name: 'Ada' })
  expect((await request.get('/api/v1/tags', { headers })).status()).toBe(200)
  const refused = await request.get('/api/v1/annotations', { headers })
  expect(refused.status()).toBe(403)
  expect(await refused.json()).toMatchObject({
    scope: 'annotations:read',
    detail: 'This token may not do this: it lacks the scope annotations:read.',
  })
  expect(refused.headers()['www-authenticate']).toContain('error="insufficient_scope", scope="annotations:read"')
  const spanish = await request.get('/api/v1/annotations', { headers: { ...headers, 'accept-language': 'es' } })
  expect((await spanish.json()).detail).toContain('le falta el permiso annotations:read')
})

test('a token opens nothing that is for people only, also not beside a cookie', async ({ signedInAs }) => {
  const ada = await signedInAs('Ada')
  const headers = bearer(await tokenFor(ada, 'Everything', ['See your notes and those of your groups']))
  const answers = [
    await ada.request.get('/api/v1/account/export', { headers }),
    await ada.request.get('/api/v1/reader/briefings/lada-looks-at-ecuador-again', { headers }),
  ]
  for (const answer of answers) {
    expect(answer.status()).toBe(403)
    expect((await answer.json()).detail).toBe('This address takes no tokens. Sign in to use it.')
  }
  const forged = { ...bearer('puente_guessed'), origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  const signOut = await ada.request.post('/api/v1/account/sign-out', { headers: forged, maxRedirects: 0 })
  expect(signOut.status()).toBe(403)
  expect((await ada.request.get('/api/v1/account')).status()).toBe(200)
})

test('a program in a page of another site may use a token, and never the cookie', async ({ signedInAs }) => {
  const ada = await signedInAs('Ada')
  const away = { origin: 'https://reader.example', 'sec-fetch-site': 'cross-site' }
  const headers = { ...away, ...bearer(await tokenFor(ada, 'Elsewhere', ['Change, merge and delete your tags'])) }
  const missing = '/api/v1/tags/01a20a6e-e17d-76c5-ab15-c522256f631a'
  expect((await ada.request.delete(missing, { headers })).status()).toBe(404)
  expect((await ada.request.delete(missing, { headers: away })).status()).toBe(403)
  const guessed = await ada.request.delete(missing, { headers: { ...away, ...bearer('puente_guessed') } })
  expect(guessed.status()).toBe(401)
})

for (const javaScriptEnabled of [true, false]) {
  test(`a wish that cannot be met says why, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    signedInAs,
    expectedErrors,
  }) => {
    if (!javaScriptEnabled) expectedErrors.push(/400/)
    const ada = await signedInAs('Ada', 'reader', { javaScriptEnabled })
    await ada.goto('/settings')
    await ada.getByLabel('What is it for?').fill('Nothing')
    await ada.getByLabel('See your notes and those of your groups').uncheck()
    await ada.getByLabel('Good for').selectOption('365 days')
    await ada.getByRole('button', { name: 'Make the token' }).click()
    await expect(ada.getByText('Please choose at least one thing that the token may do.')).toBeVisible()
    await expect(ada.getByLabel('What is it for?')).toHaveValue('Nothing')
    await expect(ada.getByLabel('Good for')).toHaveValue('365')
    await ada.getByLabel('See your tags').check()
    await ada.getByRole('button', { name: 'Make the token' }).click()
    await expect(ada.getByLabel('The token for Nothing')).toHaveValue(/^puente_/)
    await expectValidHtml(ada, '/settings')
  })
}
