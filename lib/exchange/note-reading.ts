import { createHash } from 'node:crypto'
import { annotationLimits, colours, noteLabels } from '@/lib/annotations/annotation'
import { TagName } from '@/lib/tags/schema'
import { distinctNames, tagLimits } from '@/lib/tags/tag'
import type { ForeignNote, Unreadable } from './foreign-note'
import { htmlToMarkdown, looksLikeHtml } from './html-to-markdown'

/** What a program's file says of one note, before anything of it is trusted. */
export type RawNote = {
  origin?: string | undefined
  address?: string | undefined
  title?: string | undefined
  quote?: string | undefined
  prefix?: string | undefined
  suffix?: string | undefined
  body?: string | undefined
  /** Not said: HTML if it looks like it. */
  isHtml?: boolean | undefined
  tags?: readonly string[]
  colour?: string | undefined
  label?: string | undefined
  isPublic?: boolean
  revision?: number | undefined
  createdAt?: string | undefined
  updatedAt?: string | undefined
}

const contextLength = 64
const longestHtml = 100_000
const earliest = Date.UTC(1995, 0, 1)

// Other programs' names for what we have five of.
const otherColours = new Map([
  ['yellow', 'amber'],
  ['orange', 'amber'],
  ['green', 'teal'],
  ['pink', 'rose'],
  ['red', 'rose'],
  ['purple', 'violet'],
])

// The characters that no text of ours may hold (untrusted.ts) are left out rather than the note with them.
const unshowable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g

/** Text as ours: NFC, whole characters, lines ended by `\n`, nothing that hides or turns words. */
export function cleaned(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unshowable, '').toWellFormed().normalize('NFC')
}

/** The instant as an ISO string; without a zone it is taken for UTC. Null for none, for nonsense and for the future. */
function instant(text: string | undefined): string | null {
  if (!text || text.length > 60) return null
  const isZoned = /(?:z|[+-]\d\d:?\d\d|gmt|utc)\s*$/i.test(text)
  const at = Date.parse(isZoned ? text : `${text}Z`)
  const time = Number.isNaN(at) ? Date.parse(`${text} UTC`) : at
  return time >= earliest && time <= Date.now() ? new Date(time).toISOString() : null
}

/** Names as tags of ours: without commas, cut to their length, at most twenty, each once. */
function tagsOf(names: readonly string[]): string[] {
  const usable = names.flatMap((name) => {
    const plain = cleaned(name)
      .replace(/[,\s]+/g, ' ')
      .trim()
    const tag = TagName.safeParse([...plain].slice(0, tagLimits.length / 2).join(''))
    return tag.success ? [tag.data] : []
  })
  return distinctNames(usable).slice(0, tagLimits.perThing)
}

function oneOf<T extends string>(choices: readonly T[], word: string): T | null {
  return choices.find((choice) => choice === word) ?? null
}

function colourOf(word: string | undefined) {
  const lower = (word ?? '').trim().toLowerCase()
  return oneOf(colours, otherColours.get(lower) ?? lower) ?? 'amber'
}

function bodyOf({ body = '', isHtml }: RawNote): string {
  return cleaned((isHtml ?? looksLikeHtml(body)) ? htmlToMarkdown(body) : body).trim()
}

const hashed = (...words: string[]) => `hash:${createHash('sha256').update(JSON.stringify(words)).digest('base64url')}`

/** A note's own words as a note of ours that has yet to find its place; or why it cannot be one. */
export function foreignNote(raw: RawNote): { note: ForeignNote } | { fault: Unreadable } {
  const { origin = '', address = '', title = '', quote = '', prefix = '', suffix = '' } = raw
  if (address === '' && title === '') return { fault: 'no_address' }
  const words = cleaned(quote).trim()
  if (words === '') return { fault: 'no_quote' }
  if (words.length > annotationLimits.quote) return { fault: 'quote_too_long' }
  if ((raw.body ?? '').length > longestHtml) return { fault: 'body_too_long' }
  const body = bodyOf(raw)
  if (body.length > annotationLimits.body) return { fault: 'body_too_long' }
  const createdAt = instant(raw.createdAt)
  const updatedAt = instant(raw.updatedAt)
  const id =
    origin === '' || origin.length > 500 ? hashed(origin, address, title, words, body, raw.createdAt ?? '') : origin
  return {
    note: {
      origin: cleaned(id),
      address: address.slice(0, 2_000),
      title: cleaned(title).trim().slice(0, 500),
      quote: words,
      prefix: cleaned(prefix).slice(-contextLength),
      suffix: cleaned(suffix).slice(0, contextLength),
      body,
      tags: tagsOf(raw.tags ?? []),
      colour: colourOf(raw.colour),
      label: oneOf(noteLabels, raw.label ?? ''),
      visibility: raw.isPublic ? 'public' : 'private',
      revision: raw.revision ?? null,
      createdAt,
      updatedAt: updatedAt && createdAt && updatedAt < createdAt ? createdAt : updatedAt,
    },
  }
}
