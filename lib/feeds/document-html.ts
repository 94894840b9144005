import type { Document, Inline, Node, TextBlock } from '@/lib/briefings/document'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { escaped } from './xml-text'

type Place = { origin: string; locale: Locale }

const link = (href: string, html: string) => `<a href="${escaped(href)}">${html}</a>`

// Readers' apps run what they are given: only what the page itself would link to becomes a link.
function absolute(href: string, { origin }: Place): string | null {
  const url = URL.parse(href, `${origin}/`)
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : null
}

function inlineHtml(inline: Inline, place: Place): string {
  switch (inline.type) {
    case 'text':
    case 'figure':
    case 'date':
    case 'position':
      return escaped(inline.text)
    case 'topic':
      return link(`${place.origin}${localized(place.locale, paths.topic(inline.slug))}`, escaped(inline.text))
    case 'emphasis':
      return `<em>${inlinesHtml(inline.children, place)}</em>`
    case 'strong':
      return `<strong>${inlinesHtml(inline.children, place)}</strong>`
    case 'code':
      return `<code>${escaped(inline.text)}</code>`
    case 'link': {
      const href = absolute(inline.href, place)
      const words = inlinesHtml(inline.children, place)
      return href ? link(href, words) : words
    }
    case 'source':
      return `<sup>${inline.number}</sup>`
    case 'break':
      return '<br>'
  }
}

function inlinesHtml(inlines: Inline[], place: Place): string {
  return inlines.map((inline) => inlineHtml(inline, place)).join('')
}

function rowHtml(row: TextBlock[], cell: 'th' | 'td', place: Place): string {
  return `<tr>${row.map(({ children }) => `<${cell}>${inlinesHtml(children, place)}</${cell}>`).join('')}</tr>`
}

function nodeHtml(node: Node, place: Place): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${inlinesHtml(node.children, place)}</p>`
    case 'heading':
      return `<h${node.level}>${inlinesHtml(node.children, place)}</h${node.level}>`
    case 'code':
      return `<pre><code>${inlinesHtml(node.children, place)}</code></pre>`
    case 'quote':
      return `<blockquote>${nodesHtml(node.children, place)}</blockquote>`
    case 'list': {
      const items = node.items.map((item) => `<li>${nodesHtml(item, place)}</li>`).join('')
      if (!node.ordered) return `<ul>${items}</ul>`
      return `<ol${node.start === 1 ? '' : ` start="${node.start}"`}>${items}</ol>`
    }
    case 'table': {
      const head = `<thead>${rowHtml(node.head, 'th', place)}</thead>`
      return `<table>${head}<tbody>${node.rows.map((row) => rowHtml(row, 'td', place)).join('')}</tbody></table>`
    }
    case 'votes': {
      const address = `${place.origin}${localized(place.locale, paths.votes(node.slug))}`
      return `<p>${link(address, escaped(translator(place.locale, 'feeds')('voteTable')))}</p>`
    }
    case 'rule':
      return '<hr>'
  }
}

function nodesHtml(nodes: Node[], place: Place): string {
  return nodes.map((node) => nodeHtml(node, place)).join('\n')
}

/** A document as HTML for readers' apps: every word escaped, every link absolute, nothing but structure. */
export function documentHtml(document: Document, origin: string): string {
  return nodesHtml(document.nodes, { origin, locale: document.locale })
}

/** The sources of a text in the order of their footnote marks. */
export function sourcesHtml(
  sources: { title: string; publisher: string; url: string | null }[],
  locale: Locale,
): string {
  if (sources.length === 0) return ''
  const items = sources.map(({ title, publisher, url }) => {
    const words = escaped(publisher ? `${title}, ${publisher}` : title)
    return `<li>${url && /^https?:/.test(url) ? link(url, words) : words}</li>`
  })
  return `<h2>${escaped(translator(locale, 'feeds')('sources'))}</h2>\n<ol>${items.join('')}</ol>`
}
