import { uuidv7 } from 'uuidv7'
import { type Letter, letterHtml, letterText, subjectOf } from '@/lib/mails/letter'
import { deliver } from '@/lib/mails/transport'
import { db, type Tx } from '@/lib/platform/database'
import { publicOrigin } from '@/lib/platform/env'
import { enqueue } from '@/lib/platform/queue'

type Recipient = { to: string; userId?: string }

/** Puts a mail into the post with the transaction that causes it: it is sent if and only if that commits. */
export async function post(tx: Tx, { to, userId }: Recipient, letter: Letter): Promise<void> {
  const id = uuidv7()
  await tx.mail.create({
    data: {
      id,
      to,
      userId: userId ?? null,
      subject: subjectOf(letter),
      text: letterText(letter),
      html: letterHtml(letter),
      messageId: `<${id}@${new URL(publicOrigin()).hostname}>`,
    },
  })
  await enqueue(tx, 'send-mail', { mailId: id })
}

/**
 * Sends a posted mail and wipes its words. Safe to run twice: a mail that was accepted is not sent again. Only a crash
 * between the server's acceptance and ours can repeat one, under the same Message-ID. Throws when it was not accepted.
 */
export async function sendPosted(mailId: string): Promise<void> {
  const mail = await db.mail.findUnique({ where: { id: mailId } })
  if (!mail || mail.sentAt) return
  await deliver(mail)
  await db.mail.update({ where: { id: mailId }, data: { sentAt: new Date(), text: '', html: '' } })
}
