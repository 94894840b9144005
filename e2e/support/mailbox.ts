import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { expect } from 'playwright/test'

function addressesOf(mail: ParsedMail): string[] {
  const fields = mail.to === undefined ? [] : Array.isArray(mail.to) ? mail.to : [mail.to]
  return fields.flatMap((field) => field.value.map((entry) => entry.address?.toLowerCase() ?? ''))
}

async function mailsTo(folder: string, email: string): Promise<ParsedMail[]> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.name.endsWith('.eml'))
  const mails = await Promise.all(files.map(({ name }) => simpleParser(readFileSync(path.join(folder, name)))))
  return mails.filter((mail) => addressesOf(mail).includes(email.toLowerCase()))
}

/** The mails that the server has written for people in this run. */
export type Mailbox = {
  /** The only mail to an address whose subject matches, once it has come. */
  mailTo: (email: string, subject?: RegExp) => Promise<ParsedMail>
  /** The first link of such a mail, as a path on the server. */
  linkIn: (mail: ParsedMail) => string
}

/** Opens the folder that mails are written to when no SMTP server is set. */
export function mailboxIn(dataFolder: string): Mailbox {
  const folder = path.join(path.resolve(dataFolder), 'mail')
  return {
    async mailTo(email, subject = /./) {
      let found: ParsedMail[] = []
      const count = async () => {
        try {
          found = (await mailsTo(folder, email)).filter((mail) => subject.test(mail.subject ?? ''))
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        }
        return found.length
      }
      await expect.poll(count, { message: `a mail to ${email}`, timeout: 15_000 }).toBe(1)
      return found[0] as ParsedMail
    },
    linkIn(mail) {
      const [address] = /https?:\/\/\S+/.exec(mail.text ?? '') ?? []
      if (!address) throw new Error(`No link stands in the mail "${mail.subject}".`)
      const url = new URL(address)
      return `${url.pathname}${url.search}`
    },
  }
}
