import type { Actor } from '@/lib/accounts/actor'
import { openLink } from '@/lib/accounts/one-time-links'
import { LinkSecret } from '@/lib/accounts/schema'
import { annotationFor } from '@/lib/annotations/queries'
import { briefingAtDesk, editionAsked } from '@/lib/briefings/desk-lists'
import { importOf } from '@/lib/exchange/import-reports'
import { isDateRecorded, isFigureRecorded } from '@/lib/facts/desk-records'
import { invitedTo } from '@/lib/groups/invitations'
import { groupFor } from '@/lib/groups/queries'
import { InvitationSecret } from '@/lib/groups/schema'
import { moderatesGroup } from '@/lib/moderation/moderators'
import { defaultLocale, localizedParts } from '@/lib/platform/i18n/locales'
import { Id, Slug } from '@/lib/platform/untrusted'
import { tagNamed } from '@/lib/tags/queries'
import { TagName } from '@/lib/tags/schema'

type Asked = { actor: Actor | null; name: string; room: string | undefined; url: URL }

/** Whether the address names something; `gone`, where the page itself says that it no longer does. */
type Found = 'found' | 'nothing' | 'gone'

const there = (found: unknown): Found => (found ? 'found' : 'nothing')

// Forms that make a record stand where its name would.
const isForm = (name: string) => name === 'new'

async function briefing({ actor, name, room, url }: Asked): Promise<Found> {
  const found = actor && Id.safeParse(name).success ? await briefingAtDesk(actor, name) : null
  if (!found || !editionAsked(found, url.searchParams.get('locale') ?? undefined, defaultLocale)) return 'nothing'
  return there(room !== 'retract' || (found.firstPublishedAt && !found.retraction))
}

async function group({ actor, name, room }: Asked): Promise<Found> {
  if (!actor || !Id.safeParse(name).success || !(await groupFor(actor, name))) return 'nothing'
  return there(room !== 'moderation' || (await moderatesGroup(actor, name)))
}

/** Finds what an address of each form names, for who asks. A name is what stands behind the form; a room, what is behind that. */
const finders = new Map<string, (asked: Asked) => Promise<Found>>([
  ['desk/briefings', briefing],
  [
    'desk/dates',
    async ({ name }) => there(isForm(name) || (Slug.safeParse(name).success && (await isDateRecorded(name)))),
  ],
  [
    'desk/figures',
    async ({ name }) => there(isForm(name) || (Slug.safeParse(name).success && (await isFigureRecorded(name)))),
  ],
  ['groups', group],
  [
    'groups/join',
    async ({ name }) => (InvitationSecret.safeParse(name).success && (await invitedTo(name)) ? 'found' : 'gone'),
  ],
  ['link', async ({ name }) => (LinkSecret.safeParse(name).success && (await openLink(name)) ? 'found' : 'gone')],
  [
    'notes',
    async ({ actor, name }) =>
      there(name === 'import' || (actor && Id.safeParse(name).success && (await annotationFor(actor.id, name))?.mine)),
  ],
  [
    'notes/import',
    async ({ actor, name }) => there(actor && Id.safeParse(name).success && (await importOf(actor, name))),
  ],
  [
    'tags',
    async ({ actor, name }) =>
      there(actor && TagName.safeParse(name).success && (await tagNamed(actor, TagName.parse(name)))),
  ],
])

/**
 * Whether a page made for one reader has anything to show at an address, asked before anything of it is sent: once a page
 * streams, its status is 200 whatever it finds. Pages look for themselves as well; this only gives the answer its status.
 */
export async function foundAt(url: URL, actor: Actor | null): Promise<Found> {
  const [place, second, third, fourth] = localizedParts(url.pathname).parts.map(decodeURIComponent)
  const nested = finders.get(`${place}/${second}`)
  if (nested && third) return nested({ actor, name: third, room: fourth, url })
  if (second && !nested) return (await finders.get(place ?? '')?.({ actor, name: second, room: third, url })) ?? 'found'
  return 'found'
}
