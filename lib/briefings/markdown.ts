import MarkdownIt, { type Token } from 'markdown-it'
import { type Binding, bindingRule } from './bindings'
import type { Inline } from './document'


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
export type TextFault = { line: number; key: 'unknown_binding' | 'unknown_record'; values: { written: string } }

const maximumNesting = 20
const safeLink = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: maximumNesting })
parser.disable(['image', 'html_block', 'html_inline', 'reference'])
parser.validateLink = (address) => safeLink.test(address.trim())
bindingRule(parser)

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
  private words(): DraftInline[] {
    const token = this.tokens[this.position]
    this.position += 2
    return token ? new InlineReader(token, this.faults).inlines() : []
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
    for (;;) {
      const token = this.tokens[this.position]
      this.position += 1
      if (!token || token.type === 'table_close') break
      if (token.type === 'tr_open') rows.push([])
      if (token.type === 'th_open' || token.type === 'td_open') rows.at(-1)?.push({ children: this.words() })
    }
    const [head = [], ...body] = rows
    return { type: 'table', head, rows: body }
  }
}

class InlineReader {
  private line: number
  private position = 0
  private readonly tokens: Token[]

  constructor(
    block: Token,
    private readonly faults: TextFault[],
  ) {
    this.tokens = block.children ?? []
    this.line = (block.map?.[0] ?? 0) + 1
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
        return { type: 'text', text: token.content.normalize('NFC') }
      case 'softbreak':
        this.line += 1
        return { type: 'text', text: ' ' }
      case 'hardbreak':
        this.line += 1
        return { type: 'break' }
      case 'code_inline':
        return { type: 'code', text: token.content.normalize('NFC') }
      case 'em_open':
        return { type: 'emphasis', children: this.inlines('em_close') }
      case 'strong_open':
        return { type: 'strong', children: this.inlines('strong_close') }
      case 'link_open':
        return { type: 'link', href: String(token.attrGet('href') ?? ''), children: this.inlines('link_close') }
      case 'binding':
        return this.binding(token)
      default:
        return { type: 'text', text: token.content.normalize('NFC') }
    }
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
  const reader = new Reader(parser.parse(markdown, {}))
  const nodes = reader.nodes()
  return { nodes, faults: reader.faults }
}
