import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { domains, filesUnder, root, textOf } from './source-files'

const code = /\.(?:ts|tsx|mjs|cjs|js)$/
const folders = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests', 'e2e', 'bench']
const sources = filesUnder(...folders).filter((file) => code.test(file))
const linesOf = (file: string) => textOf(file).split('\n').length - 1
// Long tables of data, one entry a line: house rule 3 sets them aside.
const tables = /^prisma\/seed\/facts\//

test('no file of code is longer than 250 lines', () => {
  const long = sources.filter((file) => !tables.test(file) && linesOf(file) > 250)
  expect(long.map((file) => `${file}: ${linesOf(file)} lines`)).toEqual([])
})

test('the median file stays under 100 lines', () => {
  const lengths = sources.map(linesOf).sort((one, other) => one - other)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100)
})

test('there are no barrels', () => {
  expect(sources.filter((file) => /(?:^|\/)index\.\w+$/.test(file))).toEqual([])
})

test('there are no drawers', () => {
  const drawer = /(?:^|\/)(?:utils?|helpers?|misc|common|types?|constants?|services?|managers?)(?:\/|\.\w+$)/
  expect(sources.filter((file) => drawer.test(file))).toEqual([])
})

test('names of files and folders are in kebab-case', () => {
  const odd = sources.filter((file) => {
    const parts = file.replace(/^app\//, '').split('/')
    return parts.some((part) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*|[[(@.].*)$/.test(part))
  })
  expect(odd).toEqual([])
})

test('what nobody may leave behind is not there', () => {
  const left = sources.filter((file) => {
    if (file.startsWith('tests/architecture/')) return false
    return /\b(?:TODO|FIXME|XXX|HACK)\b|@ts-ignore|: any\b|\bas any\b|\.only\(|eslint-disable/.test(textOf(file))
  })
  expect(left).toEqual([])
})

test('default exports stand only where Next or a tool wants them', () => {
  const wanted =
    /^app\/|\.config\.|^lib\/platform\/cache\/(?:page|tagged)-cache\.mjs$|\/global-setup\.ts$|^tests\/support\/server\.ts$/
  const odd = sources.filter((file) => /^export default /m.test(textOf(file)) && !wanted.test(file))
  expect(odd).toEqual([])
})

test('styles never stand in attributes, which the policy of the pages refuses', () => {
  const styled = sources.filter((file) => file.endsWith('.tsx') && /\sstyle=\{/.test(textOf(file)))
  expect(styled).toEqual([])
})

test('every folder of lib says its words and invariants in a README', () => {
  const silent = [...domains(), 'platform'].filter((domain) => !existsSync(path.join(root, 'lib', domain, 'README.md')))
  expect(silent).toEqual([])
})

test('only tool files stand at the root beside the folders of the house', () => {
  const allowed =
    /^(?:app|components|lib|prisma|public|e2e|tests|bench|scripts|deploy|README\.md|LICENSE|package(?:-lock)?\.json|tsconfig\.json|next-env\.d\.ts|proxy\.ts|biome\.json|knip\.json|node_modules|test-results|(?:next|postcss|prisma|vitest|playwright)\.config\.\w+|.*\.tsbuildinfo)$/
  const names = readdirSync(root).filter((name) => !name.startsWith('.'))
  expect(names.filter((name) => !allowed.test(name))).toEqual([])
})
