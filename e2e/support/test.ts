import { randomInt, randomUUID } from 'node:crypto'
import { type BrowserContextOptions, test as base, type Page } from 'playwright/test'
import { type Backstage, enterBackstage, type NewBriefing, type Person, type Published, type Role } from './errands'
import { type Mailbox, mailboxIn } from './mailbox'

export { expect } from 'playwright/test'

export type OwnBriefing = Published & { slug: string; path: string; title: string }

type Story = {
  /** Where the server is, without a slash at the end. */
  origin: string
  /** Somebody with an account and password, made for this story. */
  person: (name: string, role?: Role) => Promise<Person>
  /** A page of a browser in which that person, or a new one of this name, is signed in. */
  signedInAs: (who: string | Person, role?: Role, options?: BrowserContextOptions) => Promise<Page>
  mailbox: Mailbox
  /** Publishes a briefing, or with `slug` and `kind` another revision of one. */
  publish: (input?: Partial<NewBriefing>) => Promise<OwnBriefing>
  /** A briefing of this story's own, just published, on Ecuador and the banana trade. */
  briefing: OwnBriefing
  /** Console errors that the story provokes on purpose; any other fails it. */
  expectedErrors: RegExp[]
  watch: (page: Page) => void
}

const markdown = `Ecuador's packers say that the warehouses of bananas are full a week before the ships come in.
They sort the fruit at night, and by morning the boxes stand in the shade of the quay.

## At the quay

The captain waits for the tide; the packers wait for the captain. Nobody in Guayaquil hurries a tide.

- The first ship takes boxes for Saint Petersburg.
- The second takes what the first has left.

A clerk writes the number of boxes in a book and signs the page, and the page is what the bank believes.
`

const ownSlug = (title: string) =>
  `${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}-${randomUUID().slice(0, 8)}`

/** An address that no other story comes from. */
export const ownAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${1 + randomInt(254)}`

export const test = base.extend<Story, { backstage: Backstage }>({
  backstage: [
    // biome-ignore lint/correctness/noEmptyPattern: the first argument must be a pattern
    async ({}, use) => {
      const { PUENTE_E2E_URL = '', PUENTE_E2E_DATA = '', PUENTE_E2E_DATABASE = '' } = process.env
      const backstage = enterBackstage({ database: PUENTE_E2E_DATABASE, data: PUENTE_E2E_DATA, url: PUENTE_E2E_URL })
      await use(backstage)
      await backstage.leave()
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: the first argument must be a pattern
  baseURL: async ({}, use) => use(process.env.PUENTE_E2E_URL),

  // biome-ignore lint/correctness/noEmptyPattern: the first argument must be a pattern
  origin: async ({}, use) => use(process.env.PUENTE_E2E_URL ?? ''),

  // biome-ignore lint/correctness/noEmptyPattern: the first argument must be a pattern
  extraHTTPHeaders: async ({}, use) => use({ 'x-forwarded-for': ownAddress() }),

  // biome-ignore lint/correctness/noEmptyPattern: the first argument must be a pattern
  expectedErrors: async ({}, use) => use([]),

  watch: async ({ expectedErrors }, use) => {
    const errors: string[] = []
    await use((page) => {
      page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
      })
    })
    const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)))
    if (unexpected.length > 0) throw new Error(`The browser reported:\n${unexpected.join('\n')}`)
  },

  page: async ({ page, watch }, use) => {
    watch(page)
    await use(page)
  },

  person: async ({ backstage }, use) => {
    await use((name, role = 'reader') => {
      const email = `${ownSlug(name)}@readers.test`
      return backstage.person({ name, email, role, locale: 'en' })
    })
  },

  signedInAs: async ({ browser, backstage, origin, person, watch }, use) => {
    const contexts: { close: () => Promise<void> }[] = []
    await use(async (who, role, options) => {
      const somebody = typeof who === 'string' ? await person(who, role) : who
      const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': ownAddress() }, ...options })
      contexts.push(context)
      const cookies = await backstage.signIn({ userId: somebody.id })
      await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: origin, sameSite: 'Lax' })))
      const page = await context.newPage()
      watch(page)
      return page
    })
    for (const context of contexts) await context.close()
  },

  // biome-ignore lint/correctness/noEmptyPattern: the first argument must be a pattern
  mailbox: async ({}, use) => use(mailboxIn(process.env.PUENTE_E2E_DATA ?? '')),

  publish: async ({ backstage }, use) => {
    await use(async (input = {}) => {
      const title = input.title ?? 'The quay before the ships come in'
      const wanted: NewBriefing = {
        slug: ownSlug(title),
        locale: 'en',
        title,
        standfirst: 'Packers, captains and clerks, and the tide that none of them commands.',
        byline: 'Lucía Andrade',
        markdown,
        topicSlugs: ['ecuador'],
        sourceSlugs: [],
        furtherReading: [],
        kind: 'initial',
        note: '',
        // Before the sample briefings, so that theirs stay the front page.
        publishedAt: '2025-01-10T09:00:00Z',
        ...input,
      }
      const published = await backstage.publish(wanted)
      const prefix = wanted.locale === 'en' ? '' : `/${wanted.locale}`
      return { ...published, slug: wanted.slug, title, path: `${prefix}/briefings/${wanted.slug}` }
    })
  },

  briefing: async ({ publish }, use) => use(await publish()),
})
