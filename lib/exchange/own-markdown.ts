const fence = /^ {0,3}(`{3,}|~{3,})/

// HTML stays the text it is with us; Obsidian's comments, formulas and block ids are none of ours.
function inert(words: string): string {
  return words
    .replace(/<(?=[a-z/!?])(?!(?:https?:\/\/|mailto:)[^\s<>]*>)/gi, '\\<')
    .replace(/%%|\$\$/g, (pair) => `\\${pair[0]}\\${pair[1]}`)
    .replace(/\^(?=[\w-]+[ \t]*$)/, '\\^')
}

const outsideCode = (line: string) =>
  line
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 1 ? part : inert(part)))
    .join('')

/** A note's Markdown as a piece of a larger file: it means there what it means with us, and ends where it ends. */
export function ownMarkdown(body: string): string {
  let open = ''
  const lines = body
    .trim()
    .split('\n')
    .map((line) => {
      const [, mark] = fence.exec(line) ?? []
      if (open) {
        if (mark?.startsWith(open) && line.trim() === mark) open = ''
        return line
      }
      if (mark) open = mark
      return mark ? line : outsideCode(line)
    })
  return [...lines, ...(open ? [open] : [])].join('\n')
}
