import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountForm } from '@/components/accounts/account-form'
import { AccountPage } from '@/components/accounts/account-page'
import { NotedPassage } from '@/components/annotations/noted-passage'
import { GroupEnds, Invitations } from '@/components/groups/group-ways'
import { MemberList } from '@/components/groups/member-list'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { Actor } from '@/lib/accounts/actor'
import { pageActor } from '@/lib/accounts/session'
import { notesOfGroup } from '@/lib/annotations/notebook'
import { joinGroup } from '@/lib/groups/actions'
import { type Group, groupCan } from '@/lib/groups/group'
import { openInvitations } from '@/lib/groups/invitations'
import { groupFor, membersOf } from '@/lib/groups/queries'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Id } from '@/lib/platform/untrusted'
import { pageLocale } from '../../../page-locale'

export const instant = false

type Props = PageProps<'/[locale]/groups/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'groups')
  return { title: t('one_title'), robots: { index: false } }
}

type Seen = { actor: Actor; group: Group; locale: Locale }

async function GroupNotes({ actor, group, locale, after }: Seen & { after: string | undefined }) {
  const t = translator(locale, 'groups')
  const { notes, next } = await notesOfGroup(actor, group.id, after)
  const path = localized(locale, paths.group(group.id))
  return (
    <Section title={t('notes')} id="notes">
      {notes.length === 0 ? <p className="text-soft">{t('no_notes')}</p> : null}
      {notes.map((note) => (
        <NotedPassage key={note.id} note={note} locale={locale} timeZone={actor.timeZone} />
      ))}
      {next ? (
        <ButtonLink kind="quiet" href={`${path}?after=${next}#notes`}>
          {t('older')}
        </ButtonLink>
      ) : null}
    </Section>
  )
}

async function Inside({ actor, group, locale, after }: Seen & { after: string | undefined }) {
  const t = translator(locale, 'groups')
  const [members, open] = await Promise.all([membersOf(actor, group.id), openInvitations(actor, group.id)])
  return (
    <div className="grid gap-10">
      {groupCan(group.role, 'moderate') ? (
        <p className="-mb-6 text-sm">
          <a className="link" href={localized(locale, paths.groupModeration(group.id))}>
            {translator(locale, 'moderation')('queue_title')}
          </a>
        </p>
      ) : null}
      <GroupNotes {...{ actor, group, locale, after }} />
      <Section title={t('members')} aside={t('members_count', { count: group.members })}>
        <MemberList group={group} members={members} self={actor.id} locale={locale} timeZone={actor.timeZone} />
      </Section>
      <Invitations group={group} open={open} locale={locale} />
      <GroupEnds group={group} locale={locale} />
    </div>
  )
}

export default async function GroupPage({ params, searchParams }: Props) {
  const { locale: language, id } = await params
  const locale = pageLocale(language)
  const t = translator(locale, 'groups')
  const actor = await pageActor(localized(locale, paths.group(id)))
  const group = Id.safeParse(id).success ? await groupFor(actor, id) : null
  if (!group) notFound()
  const told = (
    <>
      {group.description ? (
        <span className="block whitespace-pre-line [overflow-wrap:anywhere]">{group.description}</span>
      ) : null}
      <span className="block text-sm">{t(`${group.kind}_help`)}</span>
    </>
  )
  const after = Id.safeParse((await searchParams).after).data
  return (
    <AccountPage locale={locale} path={paths.group(id)} title={group.name} told={told} wide>
      {group.role ? (
        <Inside {...{ actor, group, locale, after }} />
      ) : (
        <AccountForm action={joinGroup} hidden={{ id }} submit={t('join')} />
      )}
    </AccountPage>
  )
}
