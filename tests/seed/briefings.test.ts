import { describe, expect, test } from 'vitest'
import { seedBriefings, seedFacts } from '@/prisma/seed/records'

const facts = seedFacts()
const briefings = seedBriefings()
const binding = /\{\{(?<kind>\w+):(?<slug>[^}|/]+)(?:\/(?<iso2>[A-Z]{2}))?(?:\|(?<words>[^}]*))?\}\}/g

type Binding = { kind: string; slug: string; iso2?: string; words?: string }

const bindingsOf = (markdown: string) => [...markdown.matchAll(binding)].map(({ groups }) => groups as Binding)
const recordsOf = (markdown: string) =>
  bindingsOf(markdown).map(({ kind, slug, iso2 = '' }) => `${kind}:${slug}${iso2}`)

/** What a reader reads, with a word for each printed record. */
function wordsOf(markdown: string): string[] {
  const plain = markdown.replace(binding, (_, kind: string, __, ___, words?: string) => {
    if (kind === 'source' || kind === 'votes') return ''
    return words && words !== 'in' && words !== 'bare' ? words : 'record'
  })
  return plain.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
}

const currentEnglish = (slug: string) => briefings.filter((one) => one.slug === slug && one.locale === 'en').at(-1)

describe.each(briefings.map((briefing) => [briefing.file, briefing] as const))('%s', (_, briefing) => {
  test('has between 250 and 700 words', () => {
    const { length } = wordsOf(briefing.markdown)
    expect(length).toBeGreaterThanOrEqual(250)
    expect(length).toBeLessThanOrEqual(700)
  })

  test('names only records that exist', () => {
    const known: Record<string, object> = {
      figure: facts.figures,
      date: facts.events,
      topic: { ...facts.topics, ...facts.countries },
      position: facts.rollCalls,
      votes: facts.rollCalls,
      source: facts.sources,
    }
    const missing = bindingsOf(briefing.markdown).filter(({ kind, slug }) => !(slug in (known[kind] ?? {})))
    expect(missing).toEqual([])
    expect(briefing.topics.filter((slug) => !(slug in (known.topic ?? {})))).toEqual([])
    expect([...briefing.sources, ...briefing.furtherReading].filter((slug) => !(slug in facts.sources))).toEqual([])
    expect(briefing.markdown.replace(binding, '')).not.toMatch(/\{\{|\}\}/)
  })

  test('cites every source it names, and takes no fact from its further reading', () => {
    const cited = new Set(bindingsOf(briefing.markdown).flatMap(({ kind, slug }) => (kind === 'source' ? [slug] : [])))
    expect([...cited]).toEqual(briefing.sources)
  })

  test('types no figure, date or share that a record holds', () => {
    const typed = briefing.markdown
      .replace(binding, (_, kind: string, __, ___, words = '') => (kind === 'topic' ? words : ''))
      .replace(/^\d+\. /gm, '')
      .replace('January–July 2024', '')
      .replace(/\]\([^)]*\)/g, '')
    // Two models of car, and the year since which Argentina had not voted so: no record holds these by themselves.
    const digits = typed.match(/\d+/g)?.filter((number) => !['2106', '21214', '2022'].includes(number)) ?? []
    expect(digits).toEqual([])
    expect(typed).not.toMatch(/\b(?:[bm]illions?|per ?cent|mil(?:es de)? millones)\b|%|млрд|миллиард/i)
    expect(typed).not.toMatch(
      /\b(?:January|February|March|April|enero|febrero|marzo|abril)\b|январ|феврал|март[аеу]?\b|апрел/i,
    )
    expect(briefing.standfirst).not.toMatch(/\d/)
  })
})

test('a position in the prose is one that the source reports', () => {
  const iso2Of = (slug: string) => facts.countries[slug]?.iso2
  for (const { file, markdown } of briefings) {
    for (const { kind, slug, iso2 } of bindingsOf(markdown)) {
      if (kind !== 'position') continue
      const reported = Object.keys(facts.rollCalls[slug]?.positions ?? {}).map(iso2Of)
      expect(reported, file).toContain(iso2)
    }
  }
})

test('the Spanish and Russian editions bind what the current English one binds', () => {
  const translated = briefings.filter(({ locale }) => locale !== 'en')
  expect(translated.map(({ locale }) => locale).sort()).toEqual(['es', 'ru'])
  for (const edition of translated) {
    const english = currentEnglish(edition.slug)
    expect(recordsOf(edition.markdown)).toEqual(recordsOf(english?.markdown ?? ''))
    expect(edition.topics).toEqual(english?.topics)
    expect(edition.sources).toEqual(english?.sources)
  }
})

test.each([
  ['lada-looks-at-ecuador-again', 'figure:ecuador-exports-to-russia'],
  ['lada-looks-at-ecuador-again', 'date:lada-delegation-visit-2025'],
  ['lada-looks-at-ecuador-again', 'date:avtovaz-andean-supply-plan-2012'],
  ['lada-looks-at-ecuador-again', 'date:lada-local-assembly-1990s'],
  ['what-ecuador-sells-to-russia', 'figure:ecuador-exports-to-russia'],
  ['what-ecuador-sells-to-russia', 'figure:ecuador-banana-exports-to-russia'],
  ['what-ecuador-sells-to-russia', 'figure:ecuador-cocoa-exports-volume-2024'],
  ['what-ecuador-sells-to-russia', 'figure:ecuador-cocoa-exports-value-2024'],
  ['what-ecuador-sells-to-russia', 'figure:ecuador-cocoa-russia-share-2024'],
  ['what-ecuador-sells-to-russia', 'date:moscow-quito-direct-flights'],
  ['noboa-election-and-quitos-course', 'date:ecuador-presidential-vote-2025'],
  ['noboa-election-and-quitos-course', 'date:noboa-takes-office-2023'],
  ['noboa-election-and-quitos-course', 'figure:noboa-first-mandate-length'],
  ['reading-the-24-february-vote', 'date:unga-ukraine-votes-2025-02-24'],
  ['reading-the-24-february-vote', 'votes:unga-ukraine-2025-02-24'],
  ['argentina-brics-and-the-brazilian-example', 'position:unga-ukraine-2025-02-24AR'],
])('%s is written from %s', (slug, record) => {
  expect(recordsOf(currentEnglish(slug)?.markdown ?? '')).toContain(record)
})

test('first editions came out from 27 February to 5 March, their revisions after them', () => {
  const slugs = new Set(briefings.map(({ slug }) => slug))
  expect(slugs.size).toBe(5)
  for (const slug of slugs) {
    const [first, ...later] = briefings.filter((one) => one.slug === slug && one.locale === 'en')
    expect(first?.revision).toBe('initial')
    expect(first?.publishedAt.toISOString().slice(0, 10)).toMatch(/^2025-(?:02-2[78]|03-0[1-5])$/)
    for (const revision of later) {
      expect(revision.revision).not.toBe('initial')
      expect(revision.note).not.toBe('')
    }
  }
  expect(briefings.filter(({ revision }) => revision === 'correction' || revision === 'update')).toHaveLength(2)
})
