const breaks = new Map([
  ['br', '\n'],
  ['p', '\n\n'],
  ['div', '\n\n'],
  ['ul', '\n\n'],
  ['ol', '\n\n'],
  ['tr', '\n'],
  ['hr', '\n\n---\n\n'],
  ['h1', '\n\n'],
  ['h2', '\n\n'],
  ['h3', '\n\n'],
  ['h4', '\n\n'],
])
const marks = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['i', '*'],
  ['em', '*'],
  ['code', '`'],
])
const dropped = new Set(['script', 'style', 'template', 'iframe', 'noscript', 'svg', 'math', 'head', 'title'])
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
])

function decoded(words: string): string {
  return words.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities.get(String(name).toLowerCase()) ?? whole
    const point = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    return isCharacter ? String.fromCodePoint(point) : ''
  })
}

const asText = (words: string) => decoded(words.replace(/\s+/g, ' ')).replace(/[\\*_`[\]<>]/g, '\\$&')

/** Whether a text holds elements of HTML, and is no Markdown that merely has a `<` in it. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?(?:p|br|div|a|b|i|strong|em|ul|ol|li|blockquote|span|h[1-4])(?:\s[^<>]{0,500})?\/?>/i.test(text)
}

/**
 * HTML that another program kept, as Markdown with the same words: emphasis, links, lists and quotations stay, scripts
 * and styles go with what is in them, everything else leaves only its words. Looks at each character once.
 */
export function htmlToMarkdown(html: string): string {
  const written: string[] = []
  const links: string[] = []
  const lower = html.toLowerCase()
  const lastClose = html.lastIndexOf('>')
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    written.push(asText(html.slice(at, open < 0 ? html.length : open)))
    if (open < 0) break
    const [, slash = '', found = ''] = /^<(\/?)([a-z][a-z\d]*)/i.exec(html.slice(open, open + 20)) ?? []
    const name = found.toLowerCase()
    if (open > lastClose || (name === '' && html[open + 1] !== '!')) {
      written.push('\\<')
      at = open + 1
      continue
    }
    const close = html.indexOf('>', open)
    at = close + 1
    if (dropped.has(name) && slash === '') {
      const end = lower.indexOf(`</${name}`, at)
      at = end < 0 ? html.length : end
    } else if (name === 'a' && slash === '') {
      const [, , href = ''] = /\shref\s*=\s*(["']?)([^"'\s>]{1,2000})\1/i.exec(html.slice(open, close)) ?? []
      const address = decoded(href)
      const isLink = /^(?:https?:\/\/|mailto:)[^\s()<>\\]+$/i.test(address)
      links.push(isLink ? address : '')
      written.push(isLink ? '[' : '')
    } else if (name === 'a') {
      const address = links.pop()
      if (address) written.push(`](${address})`)
    } else if (name === 'li') written.push(slash ? '' : '\n- ')
    else if (name === 'blockquote') written.push(slash ? '\n\n' : '\n\n> ')
    else written.push(breaks.get(name) ?? marks.get(name) ?? '')
  }
  while (links.length > 0) {
    const address = links.pop()
    if (address) written.push(`](${address})`)
  }
  return written
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
