import type { AnnotationInBriefing } from '@/lib/annotations/annotation'
import { localized } from '@/lib/platform/i18n/locales'
import { noteFragment, paths } from '@/lib/platform/paths'
import { ownMarkdown } from './own-markdown'

type Briefing = AnnotationInBriefing['briefing']

const special = /[\\`*_{}[\]<>#|~=^$%]/g
const lineStart = /^(\s*)([-+]|\d+[.)])(?=\s|$)/gm

/** Plain words as Markdown that shows exactly these words, in Obsidian too (`==`, `%%`, `^id`, `[[`). */
export function literal(words: string): string {
  return words.replace(special, '\\$&').replace(lineStart, (_, space: string, mark: string) => {
    return mark.length > 1 ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${space}\\${mark}`
  })
}

const inYaml = (words: string) => JSON.stringify(words)

/** `#tag` as Obsidian reads it: letters, digits, `_`, `-` and `/`, not digits alone. Other names stand as words. */
function hashtag(name: string): string {
  const joined = name.trim().replace(/\s+/g, '-')
  return /^[\p{L}\p{N}_/-]+$/u.test(joined) && /[^\d]/.test(joined) ? `#${joined}` : literal(name)
}

const addressOf = ({ slug, locale }: Briefing, origin: string) => origin + localized(locale, paths.briefing(slug))

/** The name of a briefing's file. It follows the briefing's address and language, which never change. */
export function markdownName({ slug, locale }: Pick<Briefing, 'slug' | 'locale'>): string {
  return locale === 'en' ? `${slug}.md` : `${slug}.${locale}.md`
}

/** What stands above the notes of one briefing: front matter and title. Nothing of it depends on the notes. */
export function markdownHead(briefing: Briefing, origin: string): string {
  const address = addressOf(briefing, origin)
  return `---
title: ${inYaml(briefing.title)}
source: ${inYaml(address)}
lang: ${briefing.locale}
tags:
  - puente
---

# ${literal(briefing.title)}

[${address.replace(/^https?:\/\//, '')}](${address})
`
}

/** One note under its block id: the quote, what was written, then one line of facts. Only the note decides its lines. */
export function markdownNote(note: AnnotationInBriefing, origin: string): string {
  const quote = literal(note.quote)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
  const facts = [
    `[${note.createdAt.slice(0, 10)}](${addressOf(note.briefing, origin)}#${noteFragment(note.id)})`,
    note.mine ? '' : literal(note.author),
    note.parentId ? `[[#^${noteFragment(note.parentId)}]]` : '',
    note.colour,
    note.visibility === 'group' && note.group ? literal(note.group.name) : note.visibility,
    note.label?.replace('_', ' ') ?? '',
    ...note.tags.map(hashtag),
  ]
  const blocks = [quote, `^${noteFragment(note.id)}`, ownMarkdown(note.body), facts.filter(Boolean).join(' · ')]
  return `\n---\n\n${blocks.filter(Boolean).join('\n\n')}\n`
}
