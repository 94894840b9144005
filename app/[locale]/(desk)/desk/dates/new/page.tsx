import type { Metadata } from 'next'
import { ActionForm } from '@/components/desk/action-form'
import { DateEntries } from '@/components/desk/date-entries'
import { DeskFrame } from '@/components/desk/desk-frame'
import { languageLabels } from '@/components/desk/desk-words'
import { LanguagesEntry, LineEntry } from '@/components/desk/entries'
import { SourceEntry, TopicsEntry } from '@/components/desk/named-entries'
import { createEvent } from '@/lib/facts/actions'
import { openStatuses } from '@/lib/facts/schema'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../../page-locale'
import { deskVisit } from '../../desk-visit'

export const instant = false

type Props = PageProps<'/[locale]/desk/dates/new'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'desk')('addDate'), robots: { index: false } }
}

export default async function NewDate(props: Props) {
  const { locale, actor, t } = await deskVisit(props, paths.deskNewDate())
  const languages = languageLabels(locale)
  return (
    <DeskFrame locale={locale} actor={actor} place="dates" title={t('addDate')}>
      <ActionForm action={createEvent} submit={t('addDate')} busy={t('busy')} className="grid max-w-4xl gap-5">
        <LanguagesEntry name="title" label={t('what')} languages={languages} />
        <DateEntries locale={locale} statuses={[...openStatuses, 'held']} />
        <LanguagesEntry name="note" label={t('eventNote')} help={t('englishStandsIn')} languages={languages} long />
        <SourceEntry locale={locale} name="source" label={t('source')} />
        <TopicsEntry locale={locale} name="topics" label={t('topics')} />
        <LineEntry name="slug" label={t('slug')} help={t('slugHelp')} maxLength={120} />
      </ActionForm>
    </DeskFrame>
  )
}
