import { hasRole, type Role, requireRole } from '@/lib/accounts/actor'
import { type Tx, transaction } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { Problem } from '@/lib/platform/problem'
import { compose } from './composing'
import { sameWords } from './draft'
import { publishedWords } from './drafts'
import type { BriefingFile } from './front-matter'
import type { TextFault } from './markdown'
import { publishRevision } from './publishing'
import type { DraftWords } from './schema'

/** Who brings files in: an account, or without an id whoever may run commands on the machine, as an administrator. */
export type Importer = { id: string | null; role: Role }

/** The revision that a file is now or was before; or what is wrong with its text, line by line. */
export type Imported = { isNew: boolean; number: number } | { faults: TextFault[] }

type Revised = { words: DraftWords; locale: Locale; kind: BriefingFile['revision']; note: string }

/** The revision that the file became before, if it did: the one that readers see, or one before it of the same kind and note. */
async function revisionMadeOf(tx: Tx, briefingId: string, { words, locale, kind, note }: Revised) {
  const current = await publishedWords(tx, briefingId, locale)
  if (current.number > 0 && sameWords(words, current.words)) return current.number
  const { title, standfirst, byline, markdown } = words
  const former = await tx.revision.findFirst({
    where: {
      ...{ edition: { briefingId, locale }, number: { lt: current.number } },
      ...{ kind, note, title, standfirst, byline, markdown },
    },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return former?.number
}

async function requireOwn(tx: Tx, importer: Importer, slug: string) {
  await tx.$queryRaw`SELECT id FROM briefings WHERE slug = ${slug} FOR UPDATE`
  const briefing = await tx.briefing.findUnique({ where: { slug }, select: { id: true, createdById: true } })
  if (briefing && !hasRole(importer, 'editor') && briefing.createdById !== importer.id) {
    throw new Problem('forbidden', 'forbidden')
  }
  return briefing
}

/**
 * Publishes a file as the next revision of its edition; a file that was published before changes nothing.
 * Authors and up, authors only what they started; `published` is honoured for editors and up.
 * Throws Problem `invalid` with the keys of the front matter as fields.
 */
export async function importBriefing(importer: Importer, file: BriefingFile): Promise<Imported> {
  requireRole(importer, 'author')
  const now = new Date()
  const publishedAt = hasRole(importer, 'editor') ? (file.publishedAt ?? now) : now
  if (publishedAt > now) throw new Problem('invalid', 'invalid', { fields: { published: { key: 'in_the_future' } } })
  return transaction(async (tx) => {
    const briefing = await requireOwn(tx, importer, file.slug)
    const { faults, used } = await compose(tx, file.markdown, file.locale)
    if (faults.length > 0) return { faults }
    const words = { ...file, sources: [...new Set([...used.sourceSlugs, ...file.sources])] }
    const { slug, locale, revision: kind } = file
    const note = file.note.trim()
    const former = briefing && (await revisionMadeOf(tx, briefing.id, { words, locale, kind, note }))
    if (former) return { isNew: false, number: former }
    const { title, standfirst, byline, markdown, topics, sources, furtherReading } = words
    const { number } = await publishRevision(tx, importer, {
      ...{ slug, locale, title, standfirst, byline, markdown, furtherReading, kind, note, publishedAt },
      ...{ topicSlugs: topics, sourceSlugs: sources },
    })
    return { isNew: true, number }
  })
}
