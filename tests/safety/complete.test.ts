import { expect, test } from 'vitest'
import { clientPrograms } from './clients'
import { documents } from './documents'
import { actionEntries, pageEntries, routeEntries } from './entries'
import { forms } from './forms'
import { groupPrograms } from './groups'
import { pages } from './pages'
import { programs } from './programs'
import { threadPrograms } from './threads'

const entriesOf = (lines: { entry: string }[]) => [...new Set(lines.map(({ entry }) => entry))].sort()

test('the matrix asks every method of every route, and none that does not exist', () => {
  const asked = [...programs, ...groupPrograms, ...threadPrograms, ...clientPrograms, ...documents]
  expect(entriesOf(asked)).toEqual(routeEntries().sort())
})

test('the matrix asks for every page, and none that does not exist', () => {
  expect(entriesOf(pages)).toEqual(pageEntries().sort())
})

test('the matrix submits every action, and none that does not exist', () => {
  expect(entriesOf(forms)).toEqual(actionEntries().sort())
})

test('no two lines of the matrix have the same name', () => {
  const names = [
    ...programs,
    ...groupPrograms,
    ...threadPrograms,
    ...clientPrograms,
    ...documents,
    ...pages,
    ...forms,
  ].map(({ entry, what }) => `${entry}: ${what}`)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('nothing is written directly where only actions may write: no server function hides inside a component', () => {
  // An inline 'use server' closes over what the page knew and is easily missed by the scan above.
  const inline = actionEntries().filter((entry) => !/^(?:lib\/[^/]+\/|app\/.*\/)[\w-]*actions?#/.test(entry))
  expect(inline).toEqual([])
})
