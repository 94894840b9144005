// What `npm run import` takes, and what it says when it is given something else.
import { parseArgs } from 'node:util'

export const importUsage = `npm run import -- DIR [--as EMAIL]

Publishes every .md file in DIR and in the folders below it. A file that was published before changes nothing.
What is wrong with a file is said line by line; nothing of that file is published then.

  --as EMAIL   publish as this author or editor; without it as nobody, with all rights

A file is front matter between lines of three hyphens, then the text in Markdown:

  ---
  slug: bananas-for-ladas
  locale: en
  title: Bananas for Ladas
  standfirst: What a barter would need, and who would have to agree.
  byline: Puente newsroom
  topics: [ecuador, bananas]
  sources: [trade-briefing]
  further_reading: []
  published: 2025-02-27T09:00:00Z
  revision: initial
  note:
  ---

  Quito sells {{figure:banana-exports}} of fruit.

  slug             the briefing's name in its address: lower-case letters, digits, single hyphens
  locale           en, es or ru; each language is an edition of its own
  title            one line, at most 200 characters
  standfirst       the two sentences under the title, at most 600 characters
  byline           who wrote it
  topics           the topics it is about, by their names in addresses; at least one
  sources          the sources it rests on, beside those the text cites; may be left out
  further_reading  sources to go on with; may be left out
  published        when, with its time zone; now when left out
  revision         initial, minor, update or correction
  note             what an update or a correction changed; may be left out otherwise
`

/**
 * What was asked for; null when it is not clear, or when help is.
 * @param {string[]} args
 * @returns {{ folder: string, email: string | undefined } | null}
 */
export function importArguments(args) {
  try {
    const options = { as: { type: /** @type {const} */ ('string') }, help: { type: /** @type {const} */ ('boolean') } }
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [folder, ...others] = positionals
    return !folder || others.length > 0 || values.help ? null : { folder, email: values.as }
  } catch {
    return null
  }
}
