import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { jobs, timetable } from '@/lib/jobs/registry'
import { paths } from '@/lib/platform/paths'
import { domains, filesUnder, root, textOf } from './source-files'

// The arguments under which each address is spelled out for the snapshot.
const slug = 'bananas-for-ladas'
const samples: Record<string, unknown[]> = {
  briefing: [slug],
  revisions: [slug],
  revision: [slug, 2],
  compare: [slug, 1, 2],
  olderBriefings: ['2025-03-01T09:00:00.000Z_01a20a6e-e17d-76c5-ab15-c522256f631a'],
  calendarYear: [2025],
  topic: ['bananas'],
  country: ['EC'],
  votes: ['un-general-assembly-es-11-7'],
  search: ['Holguín & son'],
  feed: ['atom'],
  followedFile: ['puente_c3VwcGxpZWQtYnktdGhlLW1haWwtYW5kLWdvb2Qtb25j', 'atom'],
  topicArchive: ['bananas', 2],
  topicFeed: ['bananas', 'rss'],
  topicCalendar: ['bananas'],
  signIn: ['/notes?tag=cacao'],
  signUp: ['/notes?tag=cacao'],
  link: ['c3VwcGxpZWQtYnktdGhlLW1haWwtYW5kLWdvb2Qtb25j'],
  note: ['01a20a6e-e17d-76c5-ab15-c522256f631a'],
  group: ['01a20a6e-e17d-76c5-ab15-c522256f631a'],
  groupModeration: ['01a20a6e-e17d-76c5-ab15-c522256f631a'],
  invitation: ['c3VwcGxpZWQtYnktdGhlLW1haWwtYW5kLWdvb2Qtb25j'],
  tag: ['наука и ёлка'],
  deskBriefing: ['01a20a6e-e17d-76c5-ab15-c522256f631a'],
  deskPublish: ['01a20a6e-e17d-76c5-ab15-c522256f631a'],
  deskRetract: ['01a20a6e-e17d-76c5-ab15-c522256f631a'],
  deskRevisions: ['01a20a6e-e17d-76c5-ab15-c522256f631a'],
  deskDate: ['first-ship'],
  deskFigure: ['banana-exports'],
  notesExport: ['zip'],
  notesImport: ['01a20a6e-e17d-76c5-ab15-c522256f631a'],
  noteImportState: ['01a20a6e-e17d-76c5-ab15-c522256f631a'],
  noteImportReport: ['01a20a6e-e17d-76c5-ab15-c522256f631a'],
  annotationContainer: [slug],
  revisionContainer: [slug, 2],
  annotation: ['01a20a6e-e17d-76c5-ab15-c522256f631a'],
  hypothesis: ['search'],
}

test('the addresses that programs and links rely on are those of the contract', () => {
  const spelled = Object.entries(paths).map(([name, spell]) => {
    const args = samples[name] ?? []
    if (args.length < spell.length) throw new Error(`Give samples for paths.${name} here.`)
    return `${name}: ${(spell as (...all: unknown[]) => string)(...args)}`
  })
  expect(spelled.join('\n')).toMatchSnapshot()
})

test('every job of a domain is in the registry', () => {
  const domainsWithJobs = domains().filter(
    (domain) => domain !== 'jobs' && existsSync(path.join(root, 'lib', domain, 'jobs.ts')),
  )
  const registry = textOf('lib/jobs/registry.ts')
  expect(domainsWithJobs.filter((domain) => !registry.includes(`/${domain}/jobs'`))).toEqual([])
})

test('every job that is enqueued or stands in the timetable exists', () => {
  const enqueued = filesUnder('lib').flatMap((file) => {
    return [...textOf(file).matchAll(/\benqueue\(\s*\w+,\s*'([^']+)'/g)].map(([, name]) => name)
  })
  const timed = timetable.map((line) => line.trim().split(/\s+/)[5])
  expect([...enqueued, ...timed].filter((name) => !jobs.has(String(name)))).toEqual([])
})

test('every job is enqueued somewhere or stands in the timetable', () => {
  const text = filesUnder('lib', 'scripts')
    .filter((file) => file !== 'lib/jobs/registry.ts')
    .map(textOf)
    .join('\n')
  const idle = [...jobs.keys()].filter(
    (name) => !text.includes(`'${name}'`) && !timetable.some((line) => line.split(/\s+/).includes(name)),
  )
  expect(idle).toEqual([])
})

test('the README names every environment variable, and none that does not exist', () => {
  const known = [...textOf('lib/platform/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => String(name))
  const named = [...textOf('README.md').matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map(([, name]) => String(name))
  expect(known.length).toBeGreaterThan(10)
  expect(named.sort()).toEqual(known.sort())
})

test('the environment is read in one place', () => {
  const allowed = /^lib\/platform\/(?:env\.ts|cache\/tagged-cache\.mjs|database\.ts)$|^proxy\.ts$/
  const readers = filesUnder('app', 'components', 'lib')
    .filter((file) => /process\.env\.(?!NODE_ENV)/.test(textOf(file)))
    .filter((file) => !allowed.test(file))
  expect(readers).toEqual([])
})
