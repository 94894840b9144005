import MarkdownIt, { type Token } from 'markdown-it'
import { type Binding, bindingRule } from './bindings'
import type { Inline } from './document'
import { tangledLine } from './tangle'

/** Inline words whose bindings are not resolved yet. */
export type DraftInline =
  | Exclude<Inline, { children: Inline[] }>
  | { type: 'emphasis' | 'strong'; children: DraftInline[] }
  | { type: 'link'; href: string; children: DraftInline[] }
  | { type: 'binding'; binding: Binding; line: number }

export type DraftBlock = { children: DraftInline[] }

export type DraftNode =
  | ({ type: 'paragraph' } & DraftBlock)
  | ({ type: 'heading'; level: 2 | 3 } & DraftBlock)
  | ({ type: 'code' } & DraftBlock)
  | { type: 'quote'; children: DraftNode[] }
  | { type: 'list'; ordered: boolean; start: number; items: DraftNode[][] }
  | { type: 'table'; head: DraftBlock[]; rows: DraftBlock[][] }
  | { type: 'votes'; slug: string; line: number }
  | { type: 'rule' }

/** What is wrong with a text: `line` counts from 1; `key` is a sentence of the `desk` messages. */
export type TextFault = {
  line: number
  key: 'unknown_binding' | 'unknown_record' | 'too_tangled'
  values: { written: string }
}

const maximumNesting = 20
// markdown-it leaves out what is nested deeper: it is told of before that happens. A list item nests by two levels.
const deepestNesting = maximumNesting - 3
const safeLink = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: maximumNesting })
parser.disable(['image', 'html_block', 'html_inline', 'reference'])
parser.validateLink = (address) => safeLink.test(address.trim())
bindingRule(parser)
parser.block.ruler.before('table', 'nesting', (state, startLine) => {
  if (state.level >= deepestNesting) state.env.deepLine ??= startLine + 1
  return false
})

const tangled = (line: number): TextFault => ({ line, key: 'too_tangled', values: { written: '' } })

class Reader {
  readonly faults: TextFault[] = []
  private position = 0

  constructor(private readonly tokens: Token[]) {}

  /** The nodes up to the token that closes them. */
  nodes(closing?: string): DraftNode[] {
    const nodes: DraftNode[] = []
    for (;;) {
      const token = this.tokens[this.position]
      if (!token || token.type === closing) return nodes
      this.position += 1
      const node = this.node(token)
      if (node) nodes.push(node)
    }
  }

  private within(closing: string): DraftNode[] {
    const nodes = this.nodes(closing)
    this.position += 1
    return nodes
  }

  private node(token: Token): DraftNode | undefined {
    switch (token.type) {
      case 'paragraph_open':
        return this.paragraph()
      case 'heading_open':
        return { type: 'heading', level: token.tag === 'h1' || token.tag === 'h2' ? 2 : 3, children: this.words() }
      case 'blockquote_open':
        return { type: 'quote', children: this.within('blockquote_close') }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.list(token)
      case 'table_open':
        return this.table()
      case 'fence':
      case 'code_block':
        return { type: 'code', children: [{ type: 'text', text: token.content.replace(/\n$/, '') }] }
      case 'hr':
        return { type: 'rule' }
      default:
        return undefined
    }
  }

  /** The inline token that stands next, and past what closes its block. */
  private words(line?: number): DraftInline[] {
    const token = this.tokens[this.position]
    this.position += 2
    return token ? new InlineReader(token, this.faults, line ?? (token.map?.[0] ?? 0) + 1).inlines() : []
  }

  private paragraph(): DraftNode {
    const children = this.words()
    const [only] = children
    if (children.length === 1 && only?.type === 'binding' && only.binding.kind === 'votes') {
      return { type: 'votes', slug: only.binding.slug, line: only.line }
    }
    return { type: 'paragraph', children }
  }

  private list(open: Token): DraftNode {
    const ordered = open.type === 'ordered_list_open'
    const items: DraftNode[][] = []
    while (this.tokens[this.position]?.type === 'list_item_open') {
      this.position += 1
      items.push(this.within('list_item_close'))
    }
    this.position += 1
    return { type: 'list', ordered, start: Number(open.attrGet('start') ?? 1), items }
  }

  private table(): DraftNode {
    const rows: DraftBlock[][] = []
    let line = 1
    for (;;) {
      const token = this.tokens[this.position]
      this.position += 1
      if (!token || token.type === 'table_close') break
      if (token.type === 'tr_open') {
        rows.push([])
        // The words of a cell do not know their line.
        line = (token.map?.[0] ?? 0) + 1
      }
      if (token.type === 'th_open' || token.type === 'td_open') rows.at(-1)?.push({ children: this.words(line) })
    }
    const [head = [], ...body] = rows
    return { type: 'table', head, rows: body }
  }
}

class InlineReader {
  private position = 0
  private readonly tokens: Token[]

  constructor(
    block: Token,
    private readonly faults: TextFault[],
    private line: number,
  ) {
    this.tokens = block.children ?? []
  }

  inlines(closing?: string): DraftInline[] {
    const words: DraftInline[] = []
    for (;;) {
      const token = this.tokens[this.position]
      this.position += 1
      if (!token || token.type === closing) return words
      const word = this.inline(token)
      const last = words.at(-1)
      if (word?.type === 'text' && last?.type === 'text') last.text += word.text
      else if (word && !(word.type === 'text' && word.text === '')) words.push(word)
    }
  }

  private inline(token: Token): DraftInline | undefined {
    switch (token.type) {
      case 'text':
        return this.text(token)
      case 'softbreak':
        this.line += 1
        return { type: 'text', text: ' ' }
      case 'hardbreak':
        this.line += 1
        return { type: 'break' }
      case 'code_inline':
        return { type: 'code', text: token.content }
      case 'em_open':
        return { type: 'emphasis', children: this.inlines('em_close') }
      case 'strong_open':
        return { type: 'strong', children: this.inlines('strong_close') }
      case 'link_open':
        return { type: 'link', href: String(token.attrGet('href') ?? ''), children: this.inlines('link_close') }
      case 'binding':
        return this.binding(token)
      default:
        return { type: 'text', text: token.content }
    }
  }

  // Braces that no binding took were meant as one: readers must not get to see them.
  private text({ content }: Token): DraftInline {
    const [written] = /(?:\{\{|\}\}).{0,60}/u.exec(content) ?? []
    if (written) this.faults.push({ line: this.line, key: 'unknown_binding', values: { written } })
    return { type: 'text', text: content }
  }

  private binding(token: Token): DraftInline {
    const binding = token.meta as Binding | null
    if (binding && (binding.kind !== 'votes' || this.tokens.length === 1)) {
      return { type: 'binding', binding, line: this.line }
    }
    this.faults.push({ line: this.line, key: 'unknown_binding', values: { written: token.content } })
    return { type: 'text', text: token.content }
  }
}

/** Reads a briefing's Markdown (CommonMark and tables, no HTML, no images) and its bindings. Never throws. */
export function readMarkdown(markdown: string): { nodes: DraftNode[]; faults: TextFault[] } {
  const beyond = tangledLine(markdown)
  if (beyond) return { nodes: [], faults: [tangled(beyond)] }
  const found: { deepLine?: number } = {}
  const reader = new Reader(parser.parse(markdown.normalize('NFC'), found))
  const nodes = reader.nodes()
  const { deepLine } = found
  return { nodes, faults: [...(deepLine ? [tangled(deepLine)] : []), ...reader.faults] }
}
