import type { ModerationReason } from '@/lib/annotations/treatment'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import type { DecisionKind } from './decision'

type Told = {
  noteId: string
  authorId: string
  decisionId: string
  kind: DecisionKind
  /** Whether the note was hidden before. */
  hidden: boolean
  reason: ModerationReason | null
  words: string
}

/** Tells an author, in their language, what became of their note; of flags that were dismissed they never hear. */
export async function tellAuthor(tx: Tx, { noteId, authorId, decisionId, kind, hidden, reason, words }: Told) {
  if (kind === 'dismiss' && !hidden) return
  const { locale } = await tx.user.findUniqueOrThrow({ where: { id: authorId }, select: { locale: true } })
  const t = translator(locale as Locale, 'moderation')
  const why = reason ? t(`reason_${reason}`) : ''
  const sentence = t(`told_${kind}`, { reason: why })
  const told = words ? `${sentence} ${words}` : sentence
  await tell(tx, [{ userId: authorId, kind: 'moderation', annotationId: noteId, causeId: decisionId, words: told }])
}

/** Takes back what an author was told of a decision that was undone. */
export async function untell(tx: Tx, decisionId: string): Promise<void> {
  await tx.notice.deleteMany({ where: { kind: 'moderation', causeId: decisionId } })
}
