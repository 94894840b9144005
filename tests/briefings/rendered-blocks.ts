const voids = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

const decoded = (html: string) => html.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? '')

/**
 * The text of every element with `data-block`, by its key, as a browser's notes read it: a <br> is "\n", what stands in
 * an element with `data-outside` is left out. For markup that React wrote.
 */
export function renderedBlocks(html: string): Map<string, string> {
  const blocks = new Map<string, string>()
  const open: { key?: string | undefined; isOutside: boolean }[] = []
  const say = (words: string) => {
    if (open.some(({ isOutside }) => isOutside)) return
    const key = open.findLast((element) => element.key !== undefined)?.key
    if (key !== undefined) blocks.set(key, (blocks.get(key) ?? '') + words)
  }
  for (const [, comment, closing, name = '', attributes = '', words] of html.matchAll(
    /(<!--.*?-->)|<(\/?)([a-z][a-z0-9]*)((?:\s[^>]*?)?)\/?>|([^<]+)/gs,
  )) {
    if (comment !== undefined) continue
    if (words !== undefined) say(decoded(words))
    else if (closing) open.pop()
    else {
      if (name === 'br') say('\n')
      if (voids.has(name)) continue
      const key = /\sdata-block="([^"]*)"/.exec(attributes)?.[1]
      if (key !== undefined && blocks.has(key)) throw new Error(`Two elements are the block ${key}.`)
      if (key !== undefined) blocks.set(key, '')
      open.push({ key, isOutside: /\sdata-outside(?:[\s=]|$)/.test(attributes) })
    }
  }
  return blocks
}
