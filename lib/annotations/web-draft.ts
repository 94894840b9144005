import { z } from 'zod'
import { Problem } from '@/lib/platform/problem'
import { parse, prose } from '@/lib/platform/untrusted'
import { annotationLimits } from './annotation'
import { contextOf, extentOf, type Passage, type PublishedText, passageBetween } from './passage'
import { webContext } from './web-annotation'

const oneOrMore = <S extends z.ZodType>(schema: S) =>
  z.union([schema.transform((one) => [one]), z.array(schema).max(20)])

const Words = prose(annotationLimits.body)
const Textual = z.looseObject({ type: z.literal('TextualBody'), value: Words, purpose: z.string().max(100).optional() })
const Quoted = z.string().min(1).max(annotationLimits.quote)
const Around = z.string().max(1_000).optional()
const Offset = z.int().min(0).max(10_000_000)

const Precise = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('TextQuoteSelector'), exact: Quoted, prefix: Around, suffix: Around }),
  z.looseObject({ type: z.literal('TextPositionSelector'), start: Offset, end: Offset }),
])
const Unknown = z.looseObject({ type: z.string().max(100) }).transform(() => null)
const Fragment = z.looseObject({
  type: z.literal('FragmentSelector'),
  value: z.string().max(110),
  refinedBy: oneOrMore(z.union([Precise, Unknown])).optional(),
})

const Model = z.looseObject({
  '@context': oneOrMore(z.unknown()).refine((contexts) => contexts.includes(webContext), {
    params: { sentence: 'programs:no_context' },
  }),
  type: oneOrMore(z.string().max(100)).refine((types) => types.includes('Annotation'), {
    params: { sentence: 'programs:no_annotation' },
  }),
  bodyValue: Words.optional(),
  body: oneOrMore(z.union([Textual, Words])).optional(),
  target: z.looseObject({
    source: z.url().max(2_000),
    selector: oneOrMore(z.union([Fragment, Precise, Unknown])),
  }),
})

type Precise = z.output<typeof Precise>

/** What a program says by the model: the words of its body, its tags, the address it is about and how it points there. */
export type WebDraft = { body: string; tags: string[]; source: string; key: string | null; points: Precise[] }

/** Reads JSON-LD that somebody sent. Throws Problem `invalid` at what is missing, `unprocessable` when no selector is known. */
export function readWebAnnotation(sent: unknown): WebDraft {
  const { bodyValue, body = [], target } = parse(Model, sent)
  const texts = body.map((one) => (typeof one === 'string' ? { value: one, purpose: undefined } : one))
  const tags = texts.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value)
  const words = texts.filter(({ purpose }) => purpose !== 'tagging').map(({ value }) => value)
  const known = target.selector.filter((selector) => selector !== null)
  const fragment = known.find((selector) => selector.type === 'FragmentSelector')
  const direct = known.filter((selector) => selector.type !== 'FragmentSelector')
  const points = [...direct, ...(fragment?.refinedBy ?? []).filter((selector) => selector !== null)] as Precise[]
  if (points.length === 0) throw new Problem('unprocessable', 'programs:no_selector')
  const [, key = null] = /^b-(.+)$/.exec(fragment?.value ?? '') ?? []
  return { body: [bodyValue ?? [], words].flat().join('\n\n'), tags, source: target.source, key, points }
}

function occurrences(text: string, words: string, from: number, to: number): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words, from); at >= 0 && at + words.length <= to; at = text.indexOf(words, at + 1))
    found.push(at)
  return found
}

/**
 * The passage that selectors point at and its words. Throws Problem `conflict` when the words do not stand there,
 * `unprocessable` when they stand in several places and nothing tells which.
 */
export function pointedAt({ key, points }: WebDraft, text: PublishedText): Passage & { quote: string } {
  const quote = points.find((point) => point.type === 'TextQuoteSelector')
  const position = points.find((point) => point.type === 'TextPositionSelector')
  const place = key === null ? undefined : text.places.get(key)
  if (key !== null && place === undefined) throw new Problem('conflict', 'annotations:text_changed')
  const from = place === undefined ? 0 : (text.begins[place] ?? 0)
  const to = place === undefined || quote ? text.text.length : from + (text.blocks[place]?.text.length ?? 0)
  const words = (passage: Passage | null) => {
    const extent = passage && extentOf(text, passage)
    return extent && text.text.slice(extent.from, extent.to)
  }
  if (position) {
    const passage = passageBetween(text, from + position.start, from + position.end)
    const found = words(passage)
    if (passage && found && from + position.end <= to && (!quote || quote.exact === found))
      return { ...passage, quote: found }
    if (!quote) throw new Problem('conflict', 'annotations:text_changed')
  }
  if (!quote) throw new Problem('unprocessable', 'programs:no_selector')
  const { exact, prefix = '', suffix = '' } = quote
  const fitting = occurrences(text.text, exact, from, to)
    .map((at) => passageBetween(text, at, at + exact.length))
    .filter((passage) => passage !== null)
    .filter((passage) => {
      const around = contextOf(text, passage)
      return around.prefix.endsWith(prefix.slice(-32)) && around.suffix.startsWith(suffix.slice(0, 32))
    })
  const [only, second] = fitting
  if (!only) throw new Problem('conflict', 'annotations:text_changed')
  if (second) throw new Problem('unprocessable', 'programs:several_places')
  return { ...only, quote: exact }
}
