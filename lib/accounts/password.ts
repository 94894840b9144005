import { commonPasswords } from '@/lib/accounts/common-passwords'
import type { Sentence } from '@/lib/platform/problem'

export const shortestPassword = 10
export const longestPassword = 200

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * What is wrong with a new password, or null. Long is what counts (NIST SP 800-63B, 3.1.1.2): no kinds of characters are
 * asked for, but one's own address and what everybody tries first are refused.
 */
export function passwordFault(password: string, email: string): Sentence | null {
  if (password.length < shortestPassword) return { key: 'too_short', values: { limit: shortestPassword } }
  if (password.length > longestPassword) return { key: 'too_long', values: { limit: longestPassword } }
  const plain = bare(password)
  if (plain === bare(email) || plain === bare(email.split('@')[0] ?? '')) return { key: 'accounts:password_is_email' }
  const digitsOff = plain.replace(/\d+$/, '')
  if (plain === '' || new Set(plain).size <= 2) return { key: 'accounts:password_common' }
  if (commonPasswords.has(plain) || commonPasswords.has(digitsOff)) return { key: 'accounts:password_common' }
  return null
}
