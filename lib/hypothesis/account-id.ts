import { Id } from '@/lib/platform/untrusted'

/** The group that everybody's public notes are in, as the clients call it. */
export const worldGroup = '__world__'

/** What stands after the `@` of an account and of a group: the host of this site, without a port. */
export function authorityOf(origin: string): string {
  return new URL(origin).hostname
}

/** A reader's name in an account: the digits of their id, which never change. */
export function usernameOf(userId: string): string {
  return userId.replaceAll('-', '')
}

/** A reader as the clients name them: `acct:<name>@<host>`. */
export function accountOf(userId: string, origin: string): string {
  return `acct:${usernameOf(userId)}@${authorityOf(origin)}`
}

/** The id of the reader whom an account, or the name in one, stands for; null when it is no account of this site. */
export function userIdIn(account: string, origin: string): string | null {
  const [, username = '', host = ''] = /^(?:acct:)?([0-9a-f]{32})(?:@(.+))?$/i.exec(account) ?? []
  if (host !== '' && host !== authorityOf(origin)) return null
  const id = username.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return Id.safeParse(id).success ? id : null
}
