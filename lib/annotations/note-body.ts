import MarkdownIt, { type Token } from 'markdown-it'

/** Words of a note. Links lead to http, https and mailto addresses only. */
export type NoteInline =
  | { type: 'text' | 'code'; text: string }
  | { type: 'emphasis' | 'strong'; children: NoteInline[] }
  | { type: 'link'; href: string; children: NoteInline[] }
  | { type: 'break' }

/** A note's Markdown as a tree of plain JSON: drawn as elements, never as a string of HTML. */
export type NoteNode =
  | { type: 'paragraph'; children: NoteInline[] }
  | { type: 'code'; text: string }
  | { type: 'quote'; children: NoteNode[] }
  | { type: 'list'; ordered: boolean; start: number; items: NoteNode[][] }
  | { type: 'rule' }

const markdown = new MarkdownIt('default', { html: false, linkify: true, typographer: false, maxNesting: 12 }).disable([
  'image',
  'table',
  'reference',
  'strikethrough',
])
markdown.validateLink = (address) => /^(?:https?:\/\/|mailto:)/i.test(address.trim())

type Cursor = { tokens: readonly Token[]; next: number }

function inlines(cursor: Cursor, closing: string | null): NoteInline[] {
  const children: NoteInline[] = []
  while (cursor.next < cursor.tokens.length) {
    const token = cursor.tokens[cursor.next]!
    cursor.next += 1
    if (token.type === closing) break
    if (token.type === 'code_inline') children.push({ type: 'code', text: token.content })
    else if (token.type === 'hardbreak' || token.type === 'softbreak') children.push({ type: 'break' })
    else if (token.type === 'em_open') children.push({ type: 'emphasis', children: inlines(cursor, 'em_close') })
    else if (token.type === 'strong_open') children.push({ type: 'strong', children: inlines(cursor, 'strong_close') })
    else if (token.type === 'link_open') {
      const href = String(token.attrGet('href') ?? '')
      children.push({ type: 'link', href, children: inlines(cursor, 'link_close') })
    } else if (token.content !== '') children.push({ type: 'text', text: token.content })
  }
  return children
}

function listItems(cursor: Cursor, closing: string): NoteNode[][] {
  const items: NoteNode[][] = []
  while (cursor.next < cursor.tokens.length) {
    const token = cursor.tokens[cursor.next]!
    cursor.next += 1
    if (token.type === closing) break
    if (token.type === 'list_item_open') items.push(blocks(cursor, 'list_item_close'))
  }
  return items
}

function blocks(cursor: Cursor, closing: string | null): NoteNode[] {
  const nodes: NoteNode[] = []
  while (cursor.next < cursor.tokens.length) {
    const token = cursor.tokens[cursor.next]!
    cursor.next += 1
    if (token.type === closing) break
    // A heading in a note is a strong line: the page's outline belongs to the briefing.
    if (token.type === 'inline') {
      const children = inlines({ tokens: token.children ?? [], next: 0 }, null)
      const heading = cursor.tokens[cursor.next]?.type === 'heading_close'
      if (children.length > 0)
        nodes.push({ type: 'paragraph', children: heading ? [{ type: 'strong', children }] : children })
    } else if (token.type === 'fence' || token.type === 'code_block') {
      nodes.push({ type: 'code', text: token.content.replace(/\n$/, '') })
    } else if (token.type === 'blockquote_open') {
      nodes.push({ type: 'quote', children: blocks(cursor, 'blockquote_close') })
    } else if (token.type === 'bullet_list_open') {
      nodes.push({ type: 'list', ordered: false, start: 1, items: listItems(cursor, 'bullet_list_close') })
    } else if (token.type === 'ordered_list_open') {
      const start = Number(token.attrGet('start') ?? 1)
      nodes.push({ type: 'list', ordered: true, start, items: listItems(cursor, 'ordered_list_close') })
    } else if (token.type === 'hr') nodes.push({ type: 'rule' })
  }
  return nodes
}

/** Reads a note's Markdown (CommonMark without HTML, images, tables and reference links); at most 10,000 characters. */
export function noteBody(body: string): NoteNode[] {
  return body.trim() === '' ? [] : blocks({ tokens: markdown.parse(body, {}), next: 0 }, null)
}
