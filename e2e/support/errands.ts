import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Belongings } from '../../tests/safety/matrix'
import type { Owners } from './belongings'

export type Role = 'reader' | 'author' | 'editor' | 'administrator'
export type NewPerson = { name: string; email: string; role: Role; locale: 'en' | 'es' | 'ru' }
export type Person = { id: string; name: string; email: string; role: Role; password: string }

export type NewBriefing = {
  slug: string
  locale: 'en' | 'es' | 'ru'
  title: string
  standfirst: string
  byline: string
  markdown: string
  topicSlugs: string[]
  sourceSlugs: string[]
  furtherReading: string[]
  kind: 'initial' | 'minor' | 'update' | 'correction'
  note: string
  publishedAt: string
}
export type Published = { briefingId: string; editionId: string; revisionId: string; number: number }

export type Cookie = { name: string; value: string; httpOnly: boolean }

export type Errand = { number: number; name: 'person' | 'signIn' | 'publish' | 'belongings'; input: unknown }
type Answer = { number: number; value?: unknown; error?: string }

/** What can be done behind the scenes, and `leave` to end the process that does it. */
export type Backstage = {
  person: (input: NewPerson) => Promise<Person>
  /** Opens a session; the cookies of the browser that has it. */
  signIn: (input: { userId: string }) => Promise<Cookie[]>
  publish: (input: NewBriefing) => Promise<Published>
  belongings: (input: Owners) => Promise<Belongings>
  leave: () => Promise<void>
}

/** Starts the process of backstage.ts on the database of a server. */
export function enterBackstage({ database, data, url }: { database: string; data: string; url: string }): Backstage {
  const child = fork(path.join(import.meta.dirname, 'backstage.ts'), {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: database,
      AUTH_SECRET: readFileSync(path.join(data, 'auth.secret'), 'utf8').trim(),
      PUENTE_URL: url,
      PUENTE_DATABASE_CONNECTIONS: '2',
    },
  })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let count = 0
  child.on('message', ({ number, value, error }: Answer) => {
    const asked = waiting.get(number)
    waiting.delete(number)
    if (error === undefined) asked?.resolve(value)
    else asked?.reject(new Error(`Backstage: ${error}`))
  })
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`Backstage ended with ${code}.`))
  })
  const ask = <T>(name: Errand['name'], input: unknown) =>
    new Promise<T>((resolve, reject) => {
      count += 1
      waiting.set(count, { resolve: resolve as (value: unknown) => void, reject })
      child.send({ number: count, name, input })
    })
  return {
    person: (input) => ask('person', input),
    signIn: (input) => ask('signIn', input),
    publish: (input) => ask('publish', input),
    belongings: (input) => ask('belongings', input),
    leave: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.disconnect()
      }),
  }
}
