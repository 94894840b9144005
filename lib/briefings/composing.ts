import { printDate, printFigure } from '@/lib/facts/printing'
import { dateColumns, wordedDate } from '@/lib/facts/rows'
import type { Tx } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { summaryColumns, summaryOf } from '@/lib/topics/rows'
import type { Binding, BindingKind } from './bindings'
import type { Document, Inline, Node, TextBlock } from './document'
import { type DraftBlock, type DraftInline, type DraftNode, readMarkdown, type TextFault } from './markdown'

/** The records a text names, in the order it names them first. */
export type UsedRecords = { figureIds: string[]; eventIds: string[]; rollCallIds: string[]; sourceSlugs: string[] }

/** A text with its bindings printed. Blocks have no keys yet. Where there are `faults`, what is at fault stands as it was written. */
export type Composition = { document: Document; faults: TextFault[]; used: UsedRecords }

function inlineBindings(inlines: DraftInline[]): { binding: Binding; line: number }[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'binding') return [inline]
    return 'children' in inline ? inlineBindings(inline.children) : []
  })
}

function bindingsIn(nodes: DraftNode[]): { binding: Binding; line: number }[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'quote':
        return bindingsIn(node.children)
      case 'list':
        return node.items.flatMap(bindingsIn)
      case 'table':
        return [node.head, ...node.rows].flat().flatMap(({ children }) => inlineBindings(children))
      case 'votes':
        return [{ binding: { kind: 'votes', slug: node.slug, iso2: null, option: null }, line: node.line }]
      case 'rule':
        return []
      default:
        return inlineBindings(node.children)
    }
  })
}

/** The named records, printed: `print` gives the inline of a binding, undefined when its record does not exist. */
class Records {
  private constructor(
    private readonly locale: Locale,
    private readonly loaded: Awaited<ReturnType<typeof Records.load>>,
  ) {}

  static async load(tx: Tx, locale: Locale, slugs: Record<BindingKind, string[]>) {
    const named = (kind: BindingKind) => ({ slug: { in: slugs[kind] } })
    const bySlug = <T extends { slug: string }>(rows: T[]) => new Map(rows.map((row) => [row.slug, row]))
    const figures = await tx.figure.findMany({ where: named('figure') })
    const events = await tx.event.findMany({
      where: named('date'),
      select: { id: true, slug: true, ...dateColumns(locale) },
    })
    const topics = await tx.topic.findMany({ where: named('topic'), select: summaryColumns(locale) })
    const sources = await tx.source.findMany({ where: named('source'), select: { slug: true } })
    const rollCalls = await tx.rollCall.findMany({
      where: { slug: { in: [...slugs.position, ...slugs.votes] } },
      include: { positions: { select: { position: true, country: { select: { iso2: true } } } } },
    })
    return {
      figures: bySlug(figures),
      events: bySlug(events),
      topics: bySlug(topics),
      sources: bySlug(sources),
      rollCalls: bySlug(rollCalls),
    }
  }

  static async named(tx: Tx, bindings: Binding[], locale: Locale): Promise<Records> {
    const slugs = { figure: [], date: [], topic: [], position: [], source: [], votes: [] } as Record<
      BindingKind,
      string[]
    >
    for (const { kind, slug } of bindings) slugs[kind].push(slug)
    return new Records(locale, await Records.load(tx, locale, slugs))
  }

  print({ kind, slug, iso2, option }: Binding, sourceNumber: (slug: string) => number): Inline | undefined {
    const { figures, events, topics, sources, rollCalls } = this.loaded
    if (kind === 'figure') {
      const figure = figures.get(slug)
      return figure && { type: 'figure', slug, text: printFigure(figure, this.locale, { bare: option === 'bare' }) }
    }
    if (kind === 'date') {
      const event = events.get(slug)
      if (!event) return undefined
      const form = option === 'in' || option === 'short' ? option : 'plain'
      return { type: 'date', slug, text: printDate(wordedDate(event, this.locale), this.locale, form) }
    }
    if (kind === 'topic') {
      const topic = topics.get(slug)
      return (
        topic && {
          type: 'topic',
          slug,
          text: option ?? summaryOf(topic, this.locale).name,
        }
      )
    }
    if (kind === 'source') return sources.has(slug) ? { type: 'source', slug, number: sourceNumber(slug) } : undefined
    const vote = rollCalls.get(slug)?.positions.find(({ country }) => country.iso2 === iso2)
    if (!vote || !iso2) return undefined
    return { type: 'position', slug, iso2, text: translator(this.locale, 'facts')(`position.${vote.position}`) }
  }

  hasRollCall(slug: string): boolean {
    return this.loaded.rollCalls.has(slug)
  }

  used(bindings: Binding[]): UsedRecords {
    const { figures, events, rollCalls, sources } = this.loaded
    const ids = (kinds: BindingKind[], rows: Map<string, { id: string }>) => {
      const found = bindings.flatMap(({ kind, slug }) => (kinds.includes(kind) ? (rows.get(slug)?.id ?? []) : []))
      return [...new Set(found)]
    }
    const cited = bindings.flatMap(({ kind, slug }) => (kind === 'source' && sources.has(slug) ? [slug] : []))
    return {
      figureIds: ids(['figure'], figures),
      eventIds: ids(['date'], events),
      rollCallIds: ids(['votes', 'position'], rollCalls),
      sourceSlugs: [...new Set(cited)],
    }
  }
}

class Composer {
  readonly faults: TextFault[] = []
  private readonly cited: string[] = []

  constructor(private readonly records: Records) {}

  private readonly numberOf = (slug: string) => {
    if (!this.cited.includes(slug)) this.cited.push(slug)
    return this.cited.indexOf(slug) + 1
  }

  private missing(line: number, written: string): Inline {
    this.faults.push({ line, key: 'unknown_record', values: { written } })
    return { type: 'text', text: written }
  }

  private inline(draft: DraftInline): Inline {
    if (draft.type !== 'binding') {
      return 'children' in draft ? { ...draft, children: draft.children.map((child) => this.inline(child)) } : draft
    }
    const { kind, slug, iso2 } = draft.binding
    const printed = this.records.print(draft.binding, this.numberOf)
    if (printed && 'text' in printed) return { ...printed, text: printed.text.normalize('NFC') }
    return printed ?? this.missing(draft.line, `{{${kind}:${slug}${iso2 ? `/${iso2}` : ''}}}`)
  }

  private block({ children }: DraftBlock): TextBlock {
    return { key: '', children: children.map((child) => this.inline(child)) }
  }

  node(draft: DraftNode): Node {
    switch (draft.type) {
      case 'quote':
        return { type: 'quote', children: draft.children.map((child) => this.node(child)) }
      case 'list':
        return { ...draft, items: draft.items.map((item) => item.map((child) => this.node(child))) }
      case 'table': {
        const cells = (row: DraftBlock[]) => row.map((cell) => this.block(cell))
        return { type: 'table', head: cells(draft.head), rows: draft.rows.map(cells) }
      }
      case 'votes':
        if (!this.records.hasRollCall(draft.slug)) {
          return { type: 'paragraph', key: '', children: [this.missing(draft.line, `{{votes:${draft.slug}}}`)] }
        }
        return { type: 'votes', slug: draft.slug }
      case 'rule':
        return draft
      default:
        return { ...draft, ...this.block(draft) }
    }
  }
}

/** Reads a text and prints what it binds from the store, in one language. Faults are data: a preview shows them. */
export async function compose(tx: Tx, markdown: string, locale: Locale): Promise<Composition> {
  const { nodes, faults } = readMarkdown(markdown)
  const bindings = bindingsIn(nodes).map(({ binding }) => binding)
  const records = await Records.named(tx, bindings, locale)
  const composer = new Composer(records)
  const document: Document = { locale, nodes: nodes.map((node) => composer.node(node)) }
  const all = [...faults, ...composer.faults].sort((one, other) => one.line - other.line)
  return { document, faults: all, used: records.used(bindings) }
}
