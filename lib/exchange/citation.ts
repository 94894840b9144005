import type { Source } from '@/lib/facts/source'

/** A source as CSL-JSON (citation-style-language/schema, csl-data.json). Names stay whole: nobody knows which part is the family's. */
export function cslItem(source: Source): Record<string, unknown> {
  const { slug, title, publisher, author, published, publishedOn, url, note } = source
  const parts = publishedOn?.split('-').map(Number)
  const issued = parts ? { 'date-parts': [parts] } : published ? { literal: published } : null
  return {
    id: slug,
    type: url ? 'webpage' : 'document',
    title,
    ...(author ? { author: [{ literal: author }] } : {}),
    ...(publisher ? { publisher } : {}),
    ...(issued ? { issued } : {}),
    ...(url ? { URL: url } : {}),
    ...(note ? { note } : {}),
  }
}

const commands = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['"', "{''}"],
])

// Unbalanced braces would end the field, so both are spelled; letters of any language stay as they are (biber, UTF-8).
const escaped = (words: string) =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /[\\~^"{}$&#_%]/g,
      (sign) =>
        commands.get(sign) ??
        (/[{}]/.test(sign) ? `\\text${sign === '{' ? 'braceleft' : 'braceright'}{}` : `\\${sign}`),
    )

/** A source as an entry of a BibTeX file. The outer braces keep the title's capitals and the author's name whole. */
export function bibtexEntry(source: Source): string {
  const { slug, title, publisher, author, published, publishedOn, url, note } = source
  const year = publishedOn?.slice(0, 4) ?? /\b\d{4}\b/.exec(published)?.[0]
  const fields: [string, string | undefined][] = [
    ['title', `{${escaped(title)}}`],
    ['author', author && `{${escaped(author)}}`],
    ['publisher', publisher && escaped(publisher)],
    ['year', year],
    ['date', publishedOn ?? undefined],
    // An address is printed to the letter; only what would end the field is left out of it.
    ['url', url?.replace(/[{}\s\\]/g, encodeURIComponent)],
    ['note', note && escaped(note)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []))
  return `@misc{${slug},\n${lines.join(',\n')}\n}\n`
}
