import { z } from 'zod'
import { clientId } from '@/lib/accounts/client'
import { feedScopes, lifetimes, scopes, tokenLimits } from '@/lib/accounts/token'
import { locales } from '@/lib/platform/i18n/locales'
import { Id, line } from '@/lib/platform/untrusted'

const longestEmail = 254

/** An e-mail address, trimmed. Upper and lower case are one address. */
const Email = z
  .string()
  .transform((value) => value.normalize('NFC').trim())
  .pipe(z.string().min(1).max(longestEmail).pipe(z.email()))

/** A password being tried: anything that could have been one. */
const TriedPassword = z.string().min(1).max(200)

/** A password being chosen; its rules are `passwordFault`'s, which also wants the address. */
const ChosenPassword = z.string().min(1).max(1_000)

export const PersonName = line(120)

const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

/** Every time zone one can choose, in the order of their names. */
export const timeZones = [...zones].sort()

const TimeZone = z.string().refine((zone) => zones.has(zone), { params: { sentence: 'accounts:no_such_zone' } })

export const Credentials = z.object({ email: Email, password: TriedPassword })
export const Address = z.object({ email: Email })
export const NewPerson = z.object({ name: PersonName, password: ChosenPassword, timeZone: TimeZone.catch('UTC') })
export const FirstAdministrator = NewPerson.extend({ email: Email })
export const NewPassword = z.object({ password: ChosenPassword })
export const PasswordChange = z.object({ current: z.string().max(200).default(''), password: ChosenPassword })
export const Profile = z.object({ name: PersonName, locale: z.enum(locales), timeZone: TimeZone })
/** What holds on every page a reader reads, as a program changes it: what is not named stays. */
export const ReadingChange = z.object({ usesShortcuts: z.boolean().optional(), showsPresence: z.boolean().optional() })

const YesOrNo = z.enum(['yes', 'no']).transform((answer) => answer === 'yes')

/** The same from a form. */
export const ReadingForm = z.object({ usesShortcuts: YesOrNo, showsPresence: YesOrNo })
export const SessionChoice = z.object({ sessionId: Id })
export const RoleChange = z.object({ userId: Id, role: z.enum(['reader', 'author', 'editor', 'administrator']) })
export const PersonChoice = z.object({ userId: Id })
/** A token as its form asks for it. */
export const TokenWish = z.object({
  name: line(tokenLimits.name),
  scopes: z
    .array(z.enum(scopes))
    .refine((chosen) => chosen.length > 0, { params: { sentence: 'programs:no_scope_chosen' } })
    .transform((chosen) => [...new Set(chosen)]),
  lifetime: z.enum(lifetimes),
})
/** A private address as its form asks for it. */
export const AddressWish = z.object({
  name: line(tokenLimits.name),
  scopes: z
    .array(z.enum(feedScopes))
    .refine((chosen) => chosen.length > 0, { params: { sentence: 'feeds:no_document_chosen' } })
    .transform((chosen) => [...new Set(chosen)]),
})
/** The secret in a private address. */
export const FeedSecret = z.string().regex(/^puente_[\w-]{43}$/)
export const TokenChoice = z.object({ tokenId: Id })
/** The secret of a link: 43 characters of base64url. */
export const LinkSecret = z.string().regex(/^[\w-]{43}$/)

/** What the list of people is asked for; anything that cannot be meant is left out. */
export const PeopleSearch = z.object({ q: line(200, 0).catch(''), after: Id.optional().catch(undefined) })

/** How a client asks to be allowed (RFC 6749, 4.1.1, answered by a message to the window that asks). */
export const ClientRequest = z.object({
  client_id: z.literal(clientId),
  origin: z.string().min(1).max(300),
  response_type: z.literal('code'),
  response_mode: z.literal('web_message'),
  state: z.string().regex(/^[\x21-\x7E]{8,200}$/),
})
