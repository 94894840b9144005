import { z } from 'zod'

const text = z.string().trim().max(2000)
const port = z.coerce.number().int().min(1).max(65535)

// What browsers send as `Origin`: a scheme and a host, as of extensions too.
const origins = text
  .transform((list) => list.split(/[\s,]+/).filter((origin) => origin !== ''))
  .pipe(
    z.array(z.string().regex(/^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]+$/, 'must be origins such as chrome-extension://abc')),
  )

const Environment = z.object({
  DATABASE_URL: text.regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address').optional(),
  PORT: port.default(3000),
  HOST: text.default('127.0.0.1'),
  PUENTE_URL: z.url('must be an address such as https://briefings.example.org').optional(),
  PUENTE_DATA: text.default('.data'),
  AUTH_SECRET: text.min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: text.regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address').optional(),
  MAIL_FROM: text.default('Puente <puente@localhost>'),
  GITHUB_ID: text.optional(),
  GITHUB_SECRET: text.optional(),
  GOOGLE_ID: text.optional(),
  GOOGLE_SECRET: text.optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_ID: text.optional(),
  OIDC_SECRET: text.optional(),
  OIDC_NAME: text.default('Single sign-on'),
  PUENTE_ADMIN_EMAIL: z.email().optional(),
  PUENTE_ADMIN_PASSWORD: z.string().min(10).max(200).optional(),
  PUENTE_TRUST_PROXY: z.enum(['0', '1']).default('0'),
  PUENTE_CLIENT_ORIGINS: origins.default([]),
  PUENTE_DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  PUENTE_WORKER: z.enum(['in-server', 'off']).default('in-server'),
})

export type Environment = z.infer<typeof Environment>

/** Reads the environment once. Throws an Error that names each wrong variable and what it must be. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const result = Environment.safeParse(present)
  if (result.success) return result.data
  const sentences = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new Error(`The environment is not usable: ${sentences.join('; ')}.`)
}

let parsed: Environment | undefined

/** The parsed environment of this process. */
export function environment(): Environment {
  parsed ??= parseEnvironment(process.env)
  return parsed
}

/** The public origin, without a slash at the end: `PUENTE_URL`, else the address that is listened on. */
export function publicOrigin(): string {
  const { PUENTE_URL, PORT } = environment()
  return (PUENTE_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '')
}
