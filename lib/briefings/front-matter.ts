import { type Document, isMap, isSeq, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml'
import { z } from 'zod'
import { locales } from '@/lib/platform/i18n/locales'
import { line, prose, Slug } from '@/lib/platform/untrusted'

const revisionKinds = ['initial', 'minor', 'update', 'correction'] as const
const slugs = (max: number) => z.array(Slug).max(max).default([])

const FrontMatter = z
  .object({
    slug: Slug,
    locale: z.enum(locales),
    title: line(200),
    standfirst: line(600),
    byline: line(200),
    topics: slugs(30),
    sources: slugs(60),
    further_reading: slugs(60),
    published: z.iso.datetime({ offset: true }).optional(),
    revision: z.enum(revisionKinds),
    note: prose(2000).default(''),
  })
  .refine(({ revision, note }) => (revision !== 'update' && revision !== 'correction') || note.trim() !== '', {
    path: ['note'],
    params: { sentence: 'says_nothing' },
  })

const known = Object.keys(FrontMatter.shape)
const longestFrontMatter = 20_000
const Body = prose(200_000)

/** What is wrong with a file, and where: lines count from 1. */
export type Fault = { line: number; sentence: string }

/** A briefing as a file brings it. `lines` says where each key stands, `bodyLine` where `markdown` starts. */
export type BriefingFile = Omit<z.output<typeof FrontMatter>, 'further_reading' | 'published'> & {
  furtherReading: string[]
  publishedAt: Date | null
  markdown: string
  bodyLine: number
  lines: Record<string, number>
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const [key, entry] = issue.path.map(String)
  const name = entry === undefined ? String(key) : `An entry of ${key}`
  if (issue.input === undefined && issue.code !== 'custom') return `${name} is missing.`
  if (issue.code === 'too_big') {
    return `${name} can have at most ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'characters'}.`
  }
  if (issue.code === 'too_small') return `${name} is empty.`
  if (issue.code === 'invalid_value') return `${name} must be one of ${issue.values.join(', ')}.`
  if (issue.code === 'invalid_format' && key === 'published') {
    return 'published must be a time such as 2025-02-27T09:00:00Z.'
  }
  if (issue.code === 'invalid_format') return `${name} must be a slug: lower-case letters, digits, single hyphens.`
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return `${name} must be a list, such as [ecuador, cocoa].`
  if (issue.code === 'custom' && issue.params?.sentence === 'says_nothing') {
    return 'note is empty: an update or a correction must say what changed.'
  }
  if (issue.code === 'custom') return `${name} holds characters that cannot be shown.`
  return `${name} must be a line of text.`
}

function lineOf(map: YAMLMap, path: PropertyKey[], counter: LineCounter): number {
  const [key, entry] = path
  const pair = map.items.find((item) => String(item.key) === key)
  const list = pair?.value
  const node = isSeq(list) && typeof entry === 'number' ? list.items[entry] : pair?.key
  const range = (node as { range?: [number, number, number] } | undefined)?.range
  return range ? counter.linePos(range[0]).line : 1
}

function parts(file: string): { yaml: string; markdown: string; bodyLine: number } | Fault {
  const lines = file
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  if (lines[0]?.trimEnd() !== '---') return { line: 1, sentence: 'The file must start with a line of three hyphens.' }
  const end = lines.findIndex((text, index) => index > 0 && text.trimEnd() === '---')
  if (end < 0)
    return { line: lines.length, sentence: 'The front matter does not end: a line of three hyphens is missing.' }
  const skipped = lines.slice(end + 1).findIndex((text) => text.trim() !== '')
  if (skipped < 0) return { line: end + 2, sentence: 'There is no text after the front matter.' }
  const first = end + 1 + skipped
  const yaml = ['', ...lines.slice(1, end)].join('\n')
  return { yaml, markdown: `${lines.slice(first).join('\n').trimEnd()}\n`, bodyLine: first + 1 }
}

function syntaxFaults(document: Document, counter: LineCounter): Fault[] {
  const faults = document.errors.map(({ pos, message }) => ({ line: counter.linePos(pos[0]).line, sentence: message }))
  visit(document, {
    Alias(_, { source, range }) {
      const { line } = counter.linePos(range?.[0] ?? 0)
      faults.push({ line, sentence: `Write the value out: *${source} is not looked up.` })
    },
  })
  return faults
}

function bodyFaults({ markdown, bodyLine }: { markdown: string; bodyLine: number }): Fault[] {
  if (Body.safeParse(markdown).success) return []
  const unshowable = markdown.split('\n').findIndex((text) => text.length < 200_000 && !Body.safeParse(text).success)
  if (unshowable < 0) return [{ line: bodyLine, sentence: 'The text can have at most 200000 characters.' }]
  return [{ line: bodyLine + unshowable, sentence: 'The text holds characters that cannot be shown.' }]
}

/** Reads a Markdown file with front matter. Returns the briefing, or every fault of the front matter with its line. */
export function readBriefingFile(file: string): { briefing: BriefingFile } | { faults: Fault[] } {
  const split = parts(file)
  if ('sentence' in split) return { faults: [split] }
  if (split.yaml.length > longestFrontMatter) {
    return { faults: [{ line: 1, sentence: `The front matter can have at most ${longestFrontMatter} characters.` }] }
  }
  const counter = new LineCounter()
  // Failsafe: every value is the text that stands there, so that a title such as `2025` or `no` stays one.
  const document = parseDocument(split.yaml, { schema: 'failsafe', lineCounter: counter, prettyErrors: false })
  const unreadable = [...syntaxFaults(document, counter), ...bodyFaults(split)]
  if (unreadable.length > 0) return { faults: unreadable }
  const map = document.contents
  if (!isMap(map))
    return { faults: [{ line: 2, sentence: 'The front matter must be lines of the form "key: value".' }] }
  const strange = map.items.map((item) => String(item.key)).filter((key) => !known.includes(key))
  const faults: Fault[] = strange.map((key) => ({
    line: lineOf(map, [key], counter),
    sentence: `There is no key "${key.slice(0, 60)}". The keys are ${known.join(', ')}.`,
  }))
  const result = FrontMatter.safeParse(document.toJS(), { reportInput: true })
  if (!result.success) {
    const issues = result.error.issues.map((issue) => ({
      line: lineOf(map, issue.path, counter),
      sentence: sentenceOf(issue),
    }))
    faults.push(...issues)
  }
  if (!result.success || faults.length > 0) return { faults: faults.sort((one, other) => one.line - other.line) }
  const { further_reading, published, ...rest } = result.data
  const { markdown, bodyLine } = split
  return {
    briefing: {
      ...rest,
      furtherReading: further_reading,
      publishedAt: published ? new Date(published) : null,
      markdown,
      bodyLine,
      lines: Object.fromEntries(map.items.map(({ key }) => [String(key), lineOf(map, [String(key)], counter)])),
    },
  }
}
