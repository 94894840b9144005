// Everything XML 1.0 has no place for, escaped or not: most controls, lone surrogates, U+FFFE and U+FFFF.
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text without the characters that would make a document ill-formed. */
export function writable(text: string): string {
  return text.replace(unwritable, '')
}

/** The same of every text in a value, however deep. */
export function writableThroughout<T>(value: T): T {
  if (typeof value === 'string') return writable(value) as T
  if (Array.isArray(value)) return value.map(writableThroughout) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, writableThroughout(part)])) as T
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it stands in HTML or XML, also inside an attribute. */
export function escaped(text: string): string {
  return writable(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
