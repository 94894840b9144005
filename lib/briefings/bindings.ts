import type { MarkdownIt } from 'markdown-it'

const bindingKinds = ['figure', 'date', 'topic', 'position', 'source', 'votes'] as const

export type BindingKind = (typeof bindingKinds)[number]

/** `{{figure:banana-exports|bare}}` as it was written. `iso2` only for a position. */
export type Binding = { kind: BindingKind; slug: string; iso2: string | null; option: string | null }

const written = /^\{\{(?<content>[^{}\n]{0,300})\}\}/
const shape = /^(?<kind>[a-z]+):(?<slug>[a-z0-9-]{1,120})(?:\/(?<iso2>[A-Z]{2}))?(?:\|(?<option>[^|]{1,200}))?$/
const options: Partial<Record<BindingKind, Set<string>>> = { figure: new Set(['bare']), date: new Set(['in', 'short']) }

/** Reads what stands between the braces; null when it is no binding. */
export function readBinding(content: string): Binding | null {
  const groups = shape.exec(content.trim())?.groups
  const kind = bindingKinds.find((known) => known === groups?.kind)
  if (!groups?.slug || !kind) return null
  const { slug, iso2 = null, option = null } = groups
  if ((kind === 'position') !== (iso2 !== null)) return null
  const allowed = options[kind]
  if (option !== null && kind !== 'topic' && !allowed?.has(option)) return null
  return { kind, slug, iso2, option }
}

/** A markdown-it rule that makes each `{{…}}` a token `binding` whose `meta` is the Binding, or null when it is none. */
export function bindingRule(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('emphasis', 'binding', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x7b) return false
    const match = written.exec(state.src.slice(state.pos, state.pos + 304))
    if (!match?.groups) return false
    if (!silent) {
      const token = state.push('binding', '', 0)
      token.content = match[0]
      token.meta = readBinding(match.groups.content ?? '')
    }
    state.pos += match[0].length
    return true
  })
}
