import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { askedPages, ownPages } from '@/lib/platform/own-pages'
import { config } from '@/proxy'
import { root } from './source-files'

const places = ['(account)', '(desk)'].flatMap((part) =>
  readdirSync(path.join(root, 'app/[locale]', part), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name),
)
const known = [...ownPages, ...askedPages].toSorted()

// A page that is missing here is drawn without its reader: the kept answers of public pages know no cookies.
test('every page that is made for each request is known as one', () => {
  expect(known).toEqual(places.toSorted())
})

test('each of them, and no other, comes through the proxy', () => {
  const named = config.matcher.flatMap(
    (path) => /\?\/\((?<names>[a-z|-]+)\)/.exec(path)?.groups?.names?.split('|') ?? [],
  )
  expect(named.toSorted()).toEqual(known)
})
