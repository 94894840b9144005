import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { environment } from '@/lib/platform/env'
import { logged } from '@/lib/platform/log'

export type OutgoingMail = {
  id: string
  to: string
  subject: string
  text: string
  html: string
  messageId: string
  createdAt: Date
}

let pooled: Transporter | undefined

function server(address: string): Transporter {
  pooled ??= createTransport({
    url: address,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  } as Parameters<typeof createTransport>[0])
  return pooled
}

/** Closes the connections to the mail server; the next mail opens them again. */
export function closeTransport(): void {
  pooled?.close()
  pooled = undefined
}

function messageOf(mail: OutgoingMail): SendMailOptions {
  return {
    from: environment().MAIL_FROM,
    // As an object, so that nothing in an address is read as a second recipient.
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: mail.createdAt,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

async function writeDown(mail: OutgoingMail): Promise<void> {
  const folder = path.resolve(environment().PUENTE_DATA, 'mail')
  const stamp = mail.createdAt.toISOString().replace(/[-:]|\.\d+/g, '')
  const file = path.join(folder, `${stamp}-${mail.id}.eml`)
  const stream = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const { message } = await stream.sendMail(messageOf(mail))
  await mkdir(folder, { recursive: true })
  // Whole or not there, for whoever watches the folder.
  await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 })
  await rename(`${file}.part`, file)
  logged('mail_written', { file, subject: mail.subject })
}

/** Gives a mail to the server of SMTP_URL, or writes it to the data folder without one. Throws unless it was accepted. */
export async function deliver(mail: OutgoingMail): Promise<void> {
  const { SMTP_URL } = environment()
  if (!SMTP_URL) return writeDown(mail)
  await server(SMTP_URL).sendMail(messageOf(mail))
}
