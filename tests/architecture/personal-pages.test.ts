import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root, textOf } from './source-files'

const places = ['(account)', '(desk)'].flatMap((part) =>
  readdirSync(path.join(root, 'app/[locale]', part), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name),
)

// A page that is missing in either is drawn without its reader: the kept answers of public pages know no cookies.
test.each(['proxy.ts', 'lib/platform/cache/answers.ts'])('%s knows every page that belongs to one reader', (file) => {
  const named = new Set(textOf(file).match(/\w+(?:-\w+)*(?=[|)])/g))
  expect(places.filter((place) => !named.has(place))).toEqual([])
})
