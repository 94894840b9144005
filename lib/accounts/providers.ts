import GitHubProvider from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { environment } from '@/lib/platform/env'

/** A way to sign in with an account that one has elsewhere. */
export type ProviderChoice = { id: string; name: string }

/** What a provider says about a person; `emailVerified` only when it vouches that the address is theirs. */
export type ProviderProfile = { id: string; name: string; email: string; emailVerified: boolean }

type Claims = { sub: string; name?: string; preferred_username?: string; email?: string; email_verified?: unknown }
type GitHubEmail = { email: string; primary: boolean; verified: boolean }
type GitHubClaims = { id: number; login: string; name: string | null; email: string | null; verified?: boolean }

const scopes = 'openid email profile'

function ofClaims(claims: Claims): ProviderProfile {
  const { sub, name, preferred_username, email = '', email_verified } = claims
  // Some providers send the word instead of the truth value.
  const emailVerified = email !== '' && (email_verified === true || email_verified === 'true')
  return { id: sub, name: name ?? preferred_username ?? '', email, emailVerified }
}

function gitHub(clientId: string, clientSecret: string) {
  const known = GitHubProvider({ clientId, clientSecret })
  return {
    ...known,
    userinfo: {
      url: 'https://api.github.com/user',
      // The address on a profile may be anything its owner typed: only the list of addresses says what is verified.
      async request({ client, tokens }: { client: { userinfo(token: string): Promise<object> }; tokens: object }) {
        const token = (tokens as { access_token: string }).access_token
        const claims = (await client.userinfo(token)) as GitHubClaims
        const answer = await fetch('https://api.github.com/user/emails', {
          headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
          signal: AbortSignal.timeout(5_000),
        })
        const emails = answer.ok ? ((await answer.json()) as GitHubEmail[]) : []
        const primary = emails.find((entry) => entry.primary && entry.verified)
        return { ...claims, email: primary?.email ?? null, verified: primary !== undefined }
      },
    },
    profile: ({ id, name, login, email, verified }: GitHubClaims): ProviderProfile => ({
      id: String(id),
      name: name ?? login,
      email: email ?? '',
      emailVerified: verified === true,
    }),
  }
}

function oidc(issuer: string, clientId: string, clientSecret: string, name: string) {
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: scopes } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    profile: ofClaims,
  }
}

/** The providers whose variables are set, as next-auth wants them. */
export function providers(): OAuthConfig<Record<string, unknown>>[] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET, OIDC_ISSUER, OIDC_ID, OIDC_SECRET, OIDC_NAME } =
    environment()
  const found: unknown[] = []
  if (GITHUB_ID && GITHUB_SECRET) found.push(gitHub(GITHUB_ID, GITHUB_SECRET))
  if (GOOGLE_ID && GOOGLE_SECRET) {
    const google = GoogleProvider({ clientId: GOOGLE_ID, clientSecret: GOOGLE_SECRET })
    found.push({ ...google, profile: ofClaims, checks: ['pkce', 'state', 'nonce'] })
  }
  if (OIDC_ISSUER && OIDC_ID && OIDC_SECRET) found.push(oidc(OIDC_ISSUER, OIDC_ID, OIDC_SECRET, OIDC_NAME))
  return found as OAuthConfig<Record<string, unknown>>[]
}

/** The same, as the sign-in page offers them. */
export function providerChoices(): ProviderChoice[] {
  return providers().map(({ id, name }) => ({ id, name }))
}
