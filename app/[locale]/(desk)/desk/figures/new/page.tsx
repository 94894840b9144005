import type { Metadata } from 'next'
import { ActionForm } from '@/components/desk/action-form'
import { DeskFrame } from '@/components/desk/desk-frame'
import { languageLabels } from '@/components/desk/desk-words'
import { LanguagesEntry, LineEntry } from '@/components/desk/entries'
import { MeasureEntries } from '@/components/desk/figure-entries'
import { TopicsEntry } from '@/components/desk/named-entries'
import { createFigure } from '@/lib/facts/actions'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../../page-locale'
import { deskVisit } from '../../desk-visit'

export const instant = false

type Props = PageProps<'/[locale]/desk/figures/new'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'desk')('addFigure'), robots: { index: false } }
}

export default async function NewFigure(props: Props) {
  const { locale, actor, t } = await deskVisit(props, paths.deskNewFigure())
  const languages = languageLabels(locale)
  return (
    <DeskFrame locale={locale} actor={actor} place="figures" title={t('addFigure')}>
      <ActionForm action={createFigure} submit={t('addFigure')} busy={t('busy')} className="grid max-w-4xl gap-5">
        <LanguagesEntry name="metric" label={t('metric')} help={t('metricHelp')} languages={languages} />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TopicsEntry locale={locale} name="subject" label={t('subject')} single />
          <TopicsEntry locale={locale} name="counterpart" label={t('counterpart')} help={t('counterpartHelp')} single />
        </div>
        <LanguagesEntry name="counterpartWords" label={t('counterpartWords')} languages={languages} />
        <MeasureEntries locale={locale} />
        <LineEntry name="span" label={t('periodSpan')} help={t('periodSpanHelp')} maxLength={40} />
        <TopicsEntry locale={locale} name="topics" label={t('topics')} />
        <LineEntry name="slug" label={t('slug')} help={t('slugHelp')} maxLength={120} />
      </ActionForm>
    </DeskFrame>
  )
}
