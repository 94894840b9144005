import type { ForeignNote, Unreadable } from './foreign-note'
import { foreignNote, type RawNote } from './note-reading'

type Json = Record<string, unknown>

const deepest = 6
const most = 100

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** A property's values, whether one or many, lists in lists too; at most a hundred. */
function listed(value: unknown, depth = 0): unknown[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return [value]
  if (depth > deepest) return []
  return value
    .slice(0, most)
    .flatMap((one) => listed(one, depth + 1))
    .slice(0, most)
}

/** Every selector of a target, with those that refine it. */
function selectors(value: unknown, depth = 0): Json[] {
  if (depth > deepest) return []
  return listed(value)
    .filter(isObject)
    .flatMap((one) => [one, ...selectors(one.refinedBy, depth + 1), ...selectors(one.items, depth + 1)])
    .slice(0, most)
}

const idOf = (value: unknown) => (isObject(value) ? (text(value.id) ?? text(value['@id'])) : text(value))

const typesOf = (value: Json) => listed(value.type ?? value['@type']).filter((one) => typeof one === 'string')

function quoteIn(target: unknown): Pick<RawNote, 'quote' | 'prefix' | 'suffix'> {
  const all = isObject(target) ? selectors(target.selector) : []
  const quote = all.find((one) => typesOf(one).includes('TextQuoteSelector'))
  return quote ? { quote: text(quote.exact), prefix: text(quote.prefix), suffix: text(quote.suffix) } : {}
}

/** Bodies with those inside of choices and lists, which have them under `items`. */
function bodies(value: unknown, depth = 0): unknown[] {
  return listed(value)
    .flatMap((one) => (isObject(one) && one.items && depth < deepest ? bodies(one.items, depth + 1) : [one]))
    .slice(0, most)
}

/** What the bodies say: the words of all that comment, those that tag, and one that classifies. */
function said(annotation: Json): Pick<RawNote, 'body' | 'isHtml' | 'tags' | 'label'> {
  const words: string[] = []
  const tags: string[] = []
  let label: string | undefined
  let isHtml: boolean | undefined
  for (const body of [...bodies(annotation.body), ...listed(annotation.bodyValue)]) {
    const value = isObject(body) ? (text(body.value) ?? text(body.chars)) : text(body)
    if (value === undefined) continue
    const purpose = isObject(body) ? text(body.purpose) : undefined
    if (purpose === 'tagging') tags.push(value)
    else if (purpose === 'classifying') label = value
    else {
      words.push(value)
      const format = isObject(body) ? text(body.format) : undefined
      if (format) isHtml = isHtml || format.includes('html')
    }
  }
  return { body: words.join('\n\n'), isHtml, tags, label }
}

function w3c(annotation: Json): RawNote | Unreadable {
  const motivations = listed(annotation.motivation)
  if (motivations.includes('replying')) return 'reply'
  const targets = listed(annotation.target)
  const [target] = targets
  const found = targets.map(quoteIn).find(({ quote }) => quote)
  const source = isObject(target) ? (idOf(target.source) ?? idOf(target)) : text(target)
  const state = isObject(target) ? listed(target.state).find(isObject) : undefined
  const audience = listed(annotation.audience).find(isObject)
  return {
    origin: text(annotation.id) ?? text(annotation['@id']),
    address: source,
    ...found,
    ...said(annotation),
    colour: isObject(target) ? text(listed(target.styleClass)[0]) : undefined,
    isPublic: audience?.['schema:audienceType'] === 'public',
    revision: revisionNamed(idOf(listed(state?.cached)[0])),
    createdAt: text(annotation.created),
    updatedAt: text(annotation.modified),
  }
}

const revisionNamed = (address: string | undefined) => {
  const [, number] = /\/revisions\/(\d{1,6})(?:[/?#]|$)/.exec(address ?? '') ?? []
  return number ? Number(number) : undefined
}

function hypothesis(annotation: Json): RawNote | Unreadable {
  if (listed(annotation.references).length > 0) return 'reply'
  const [target] = listed(annotation.target)
  const permissions = isObject(annotation.permissions) ? listed(annotation.permissions.read) : []
  const [title] = isObject(annotation.document) ? listed(annotation.document.title) : []
  const id = text(annotation.id)
  return {
    origin: id && `hypothesis:${id}`,
    address: text(annotation.uri) ?? (isObject(target) ? text(target.source) : undefined),
    title: text(title),
    ...quoteIn(target),
    body: text(annotation.text),
    tags: listed(annotation.tags).filter((tag) => typeof tag === 'string'),
    isPublic: annotation.group === '__world__' && permissions.includes('group:__world__'),
    createdAt: text(annotation.created),
    updatedAt: text(annotation.updated),
  }
}

/** One annotation of a JSON file, by the W3C's model or as Hypothesis keeps it. */
export function annotationRead(value: unknown): { note: ForeignNote } | { fault: Unreadable } {
  if (!isObject(value) || value.target === undefined) return { fault: 'no_annotation' }
  const isHypothesis =
    typeof value.uri === 'string' || (typeof value.user === 'string' && typeof value.text === 'string')
  if (!isHypothesis && !typesOf(value).some((type) => /(?:^|:)Annotation$/.test(type)))
    return { fault: 'no_annotation' }
  const raw = isHypothesis ? hypothesis(value) : w3c(value)
  return typeof raw === 'string' ? { fault: raw } : foreignNote(raw)
}
