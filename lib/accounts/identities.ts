import type { ProviderProfile } from '@/lib/accounts/providers'
import { PersonName } from '@/lib/accounts/schema'
import { type Tx, transaction } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { Problem } from '@/lib/platform/problem'

export type Identity = { provider: string; profile: ProviderProfile; locale: Locale }

const nameOf = ({ name, email }: ProviderProfile) =>
  PersonName.safeParse(name.slice(0, 120)).data ?? email.split('@')[0]?.slice(0, 120) ?? email

async function userFor(tx: Tx, { profile, locale }: Identity): Promise<{ id: string; bannedAt: Date | null }> {
  const { email } = profile
  // Linking by an address that nobody vouches for would give an account to whoever types its address elsewhere.
  if (!profile.emailVerified) throw new Problem('forbidden', 'accounts:provider_unverified')
  const known = await tx.user.findUnique({ where: { email } })
  if (!known) {
    const data = { email, name: nameOf(profile), locale, emailVerifiedAt: new Date() }
    return tx.user.create({ data })
  }
  return known
}

/**
 * The user behind an account elsewhere: whom it already belongs to, else who has its verified address, else a new one.
 * Throws Problem `forbidden` when the address is not verified or the user is banned.
 */
export async function userOfIdentity(identity: Identity): Promise<string> {
  const { provider, profile } = identity
  return transaction(async (tx) => {
    const key = { provider, providerAccountId: profile.id }
    const account = await tx.account.findUnique({
      where: { provider_providerAccountId: key },
      select: { user: { select: { id: true, bannedAt: true } } },
    })
    const user = account?.user ?? (await userFor(tx, identity))
    if (user.bannedAt) throw new Problem('forbidden', 'accounts:banned')
    if (!account) await tx.account.create({ data: { ...key, userId: user.id } })
    return user.id
  })
}
