import { hasRole, type Role, requireRole } from '@/lib/accounts/actor'
import { type Tx, transaction } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { Problem } from '@/lib/platform/problem'
import { sameWords } from './draft'
import { publishedWords } from './drafts'
import { type FileFault, faultsOfFields, unknownIn } from './file-faults'
import type { BriefingFile, NamedInFile } from './front-matter'
import { outOfPlace, publishRevision } from './publishing'
import type { DraftWords } from './schema'

/** Who brings files in: an account, or without an id whoever may run commands on the machine, as an administrator. */
export type Importer = { id: string | null; role: Role }

/** The revision that a file is now or was before; or what is wrong with it, line by line. */
export type Imported = { isNew: boolean; number: number } | { faults: FileFault[] }

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

async function currentRevision(tx: Tx, slug: string, locale: Locale) {
  const select = { currentRevision: { select: { publishedAt: true } } } as const
  const edition = await tx.edition.findFirst({ where: { locale, briefing: { slug } }, select })
  return edition?.currentRevision ?? null
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
 * Authors and up, authors only what they started; `published` is honoured for editors and up. Returns all that the store
 * has against the file, and writes nothing then. Throws Problem `forbidden` and `gone`.
 */
export async function importBriefing(importer: Importer, file: BriefingFile): Promise<Imported> {
  requireRole(importer, 'author')
  const now = new Date()
  const publishedAt = hasRole(importer, 'editor') ? (file.publishedAt ?? now) : now
  return transaction(async (tx) => {
    const briefing = await requireOwn(tx, importer, file.slug)
    const { faults, used } = await unknownIn(tx, file)
    const words = { ...file, sources: [...new Set([...used.sourceSlugs, ...file.sources])] }
    const { slug, locale, revision: kind } = file
    const note = file.note.trim()
    const former = briefing && (await revisionMadeOf(tx, briefing.id, { words, locale, kind, note }))
    if (former && faults.length === 0) return { isNew: false, number: former }
    const misplaced = outOfPlace(await currentRevision(tx, slug, locale), { kind, publishedAt })
    const early: typeof misplaced = publishedAt > now ? { published: { key: 'in_the_future' } } : {}
    faults.push(...faultsOfFields({ ...misplaced, ...early }, file))
    if (faults.length > 0) return { faults: faults.sort((one, other) => one.line - other.line) }
    const { title, standfirst, byline, markdown, topics, sources, furtherReading } = words
    const { number } = await publishRevision(tx, importer, {
      ...{ slug, locale, title, standfirst, byline, markdown, furtherReading, kind, note, publishedAt },
      ...{ topicSlugs: topics, sourceSlugs: sources },
    })
    return { isNew: true, number }
  })
}

/** What the store has not of all that a file names, whose front matter has faults already. Writes nothing. */
export function unknownInFile(file: NamedInFile): Promise<FileFault[]> {
  return transaction(async (tx) => (await unknownIn(tx, file)).faults)
}
