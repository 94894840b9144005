import { type Document, isMap, isSeq, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml'
import { z } from 'zod'
import { type Locale, locales } from '@/lib/platform/i18n/locales'
import { line, prose, Slug } from '@/lib/platform/untrusted'

const revisionKinds = ['initial', 'minor', 'update', 'correction'] as const
const slugs = (max: number) => z.array(Slug).max(max).default([])

const FrontMatter = z.object({
  slug: Slug,
  locale: z.enum(locales),
  title: line(200),
  standfirst: line(600),
  byline: line(200),
  topics: z.array(Slug).min(1).max(30),
  sources: slugs(60),
  further_reading: slugs(60),
  published: z.iso.datetime({ offset: true }).optional(),
  revision: z.enum(revisionKinds),
  note: prose(2000).default(''),
})

const known = Object.keys(FrontMatter.shape)
const longestFrontMatter = 20_000
const Body = prose(200_000)

/** What is wrong with a file, and where: lines count from 1. */
export type Fault = { line: number; sentence: string }

/**
 * What a file names, which the store must have: in its lists and in its text, which starts on `bodyLine`.
 * `lines` says where each key stands (`topics`), and each entry of a list (`topics.0`).
 */
export type NamedInFile = {
  locale: Locale
  topics: string[]
  sources: string[]
  furtherReading: string[]
  markdown: string
  bodyLine: number
  lines: Record<string, number>
}

/** A briefing as a file brings it. */
export type BriefingFile = Omit<z.output<typeof FrontMatter>, 'further_reading' | 'published'> &
  NamedInFile & { publishedAt: Date | null }

function sentenceOf(issue: z.core.$ZodIssue): string {
  const [key, entry] = issue.path.map(String)
  const name = entry === undefined ? String(key) : `An entry of ${key}`
  if (issue.input === undefined && issue.code !== 'custom')
    return `${name} is missing: the front matter that starts here must have it.`
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

type Parts = { yaml: string; markdown: string; bodyLine: number }

function parts(file: string): Parts | Fault {
  const lines = file
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  if (lines[0]?.trimEnd() !== '---') return { line: 1, sentence: 'The file must start with a line of three hyphens.' }
  const end = lines.findIndex((text, index) => index > 0 && text.trimEnd() === '---')
  if (end < 0)
    return { line: lines.length, sentence: 'The front matter does not end: a line of three hyphens is missing.' }
  const skipped = lines.slice(end + 1).findIndex((text) => text.trim() !== '')
  const yaml = ['', ...lines.slice(1, end)].join('\n')
  if (skipped < 0) return { yaml, markdown: '', bodyLine: end + 2 }
  const first = end + 1 + skipped
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

function bodyFaults({ markdown, bodyLine }: Parts): Fault[] {
  if (markdown === '') return [{ line: bodyLine, sentence: 'There is no text after the front matter.' }]
  if (Body.safeParse(markdown).success) return []
  if (markdown.length > 200_000) return [{ line: bodyLine, sentence: 'The text can have at most 200000 characters.' }]
  return markdown.split('\n').flatMap((text, index) => {
    if (Body.safeParse(text).success) return []
    return [{ line: bodyLine + index, sentence: 'The text holds characters that cannot be shown.' }]
  })
}

type Read = { faults: Fault[]; values: Record<string, unknown>; lines: Record<string, number> }

function noteFaults({ revision, note }: Record<string, unknown>, lines: Record<string, number>): Fault[] {
  const mustSay = revision === 'update' || revision === 'correction'
  const saysNothing = note === undefined || (typeof note === 'string' && note.trim() === '')
  if (!mustSay || !saysNothing) return []
  const how = note === undefined ? 'missing from the front matter that starts here' : 'empty'
  return [{ line: lines.note ?? 1, sentence: `note is ${how}: an update or a correction must say what changed.` }]
}

function readYaml(yaml: string): Read {
  const nothing = { values: {}, lines: {} }
  if (yaml.length > longestFrontMatter) {
    const sentence = `The front matter can have at most ${longestFrontMatter} characters.`
    return { faults: [{ line: 1, sentence }], ...nothing }
  }
  const counter = new LineCounter()
  // Failsafe: every value is the text that stands there, so that a title such as `2025` or `no` stays one.
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: counter, prettyErrors: false })
  const unreadable = syntaxFaults(document, counter)
  if (unreadable.length > 0) return { faults: unreadable, ...nothing }
  const map = document.contents
  if (!isMap(map))
    return { faults: [{ line: 2, sentence: 'The front matter must be lines of the form "key: value".' }], ...nothing }
  const lineAt = (path: PropertyKey[]) => lineOf(map, path, counter)
  const lines: Record<string, number> = {}
  for (const { key, value } of map.items) {
    lines[String(key)] = lineAt([String(key)])
    if (isSeq(value)) for (const index of value.items.keys()) lines[`${key}.${index}`] = lineAt([String(key), index])
  }
  const values = document.toJS() as Record<string, unknown>
  const strange = Object.keys(lines).filter((key) => !key.includes('.') && !known.includes(key))
  const { error } = FrontMatter.safeParse(values, { reportInput: true })
  return {
    faults: [
      ...strange.map((key) => ({
        line: lines[key] ?? 1,
        sentence: `There is no key "${key.slice(0, 60)}". The keys are ${known.join(', ')}.`,
      })),
      ...(error?.issues ?? []).map((issue) => ({ line: lineAt(issue.path), sentence: sentenceOf(issue) })),
      ...noteFaults(values, lines),
    ],
    ...{ values, lines },
  }
}

/** What can be looked up of a file with faults: the entries that are slugs, the text. */
function namedIn({ values, lines }: Read, { markdown, bodyLine }: Parts): NamedInFile {
  const entries = (key: string) => {
    const list = values[key]
    return Array.isArray(list) ? list.map((entry) => (Slug.safeParse(entry).success ? String(entry) : '')) : []
  }
  return {
    locale: locales.find((locale) => locale === values.locale) ?? 'en',
    ...{ topics: entries('topics'), sources: entries('sources'), furtherReading: entries('further_reading') },
    ...{ markdown, bodyLine, lines },
  }
}

/**
 * Reads a Markdown file with front matter. Returns the briefing, or every fault that the file shows by itself, with its
 * line; `named` is then what can be looked up all the same, null when nothing can. An entry that is no slug is empty there.
 */
export function readBriefingFile(
  file: string,
): { briefing: BriefingFile } | { faults: Fault[]; named: NamedInFile | null } {
  const split = parts(file)
  if ('sentence' in split) return { faults: [split], named: null }
  const read = readYaml(split.yaml)
  const body = bodyFaults(split)
  const faults = [...read.faults, ...body].sort((one, other) => one.line - other.line)
  const result = FrontMatter.safeParse(read.values)
  if (!result.success || faults.length > 0) {
    return { faults, named: namedIn(read, body.length > 0 ? { ...split, markdown: '' } : split) }
  }
  const { further_reading, published, ...rest } = result.data
  const { markdown, bodyLine } = split
  return {
    briefing: {
      ...rest,
      furtherReading: further_reading,
      publishedAt: published ? new Date(published) : null,
      ...{ markdown, bodyLine, lines: read.lines },
    },
  }
}
