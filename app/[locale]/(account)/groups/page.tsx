import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { AccountForm } from '@/components/accounts/account-form'
import { AccountPage } from '@/components/accounts/account-page'
import { GroupForm } from '@/components/groups/group-form'
import { groupFormLabels } from '@/components/groups/group-labels'
import { GroupList } from '@/components/groups/group-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { pageActor } from '@/lib/accounts/session'
import { createGroup, joinGroup } from '@/lib/groups/actions'
import { groupsOf, groupsToJoin } from '@/lib/groups/queries'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Id } from '@/lib/platform/untrusted'
import { pageLocale } from '../../page-locale'

export const instant = false

type Props = PageProps<'/[locale]/groups'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'groups')
  return { title: t('title'), robots: { index: false } }
}

export default async function Groups({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const t = translator(locale, 'groups')
  const path = localized(locale, paths.groups())
  const actor = await pageActor(path)
  const after = Id.safeParse((await searchParams).after).data
  const [mine, open] = await Promise.all([groupsOf(actor), groupsToJoin(actor, after)])
  return (
    <AccountPage locale={locale} path={paths.groups()} title={t('title')} told={t('lead')} wide>
      <div className="grid gap-10">
        {mine.length > 0 ? <GroupList groups={mine} locale={locale} /> : <EmptyState>{t('empty')}</EmptyState>}
        <Section title={t('new_title')}>
          <GroupForm
            action={createGroup}
            hidden={{ key: randomUUID() }}
            first={{ name: '', description: '', kind: 'closed' }}
            labels={groupFormLabels(locale, t('create'))}
          />
        </Section>
        {open.groups.length > 0 ? (
          <Section title={t('open_title')} id="open">
            <GroupList
              groups={open.groups}
              locale={locale}
              beside={({ id, name }) => (
                <AccountForm
                  action={joinGroup}
                  hidden={{ id }}
                  submit={t('join')}
                  submitName={`${t('join')}: ${name}`}
                  kind="plain"
                  row
                />
              )}
            />
            {open.next ? (
              <ButtonLink kind="quiet" className="mt-3" href={`${path}?after=${open.next}#open`}>
                {t('more')}
              </ButtonLink>
            ) : null}
          </Section>
        ) : null}
      </div>
    </AccountPage>
  )
}
