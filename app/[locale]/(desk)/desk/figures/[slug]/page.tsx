import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { DeskFrame } from '@/components/desk/desk-frame'
import { TextEntry } from '@/components/desk/entries'
import { MeasureEntries } from '@/components/desk/figure-entries'
import { RecordHistory, UsedIn } from '@/components/desk/record-history'
import { Section } from '@/components/ui/section'
import { reviseFigure } from '@/lib/facts/actions'
import { figureAtDesk } from '@/lib/facts/desk-records'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Slug } from '@/lib/platform/untrusted'
import { pageLocale } from '../../../../page-locale'
import { deskVisit } from '../../desk-visit'

export const instant = false

type Props = PageProps<'/[locale]/desk/figures/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'desk')('figuresTitle'), robots: { index: false } }
}

export default async function DeskFigure(props: Props) {
  const { slug } = await props.params
  const { locale, actor, t } = await deskVisit(props, paths.deskFigure(slug))
  const figure = Slug.safeParse(slug).success ? await figureAtDesk(slug, locale) : null
  if (!figure) notFound()
  const steps = figure.history.map((step) => ({
    ...step,
    id: step.version,
    what: step.before === step.after ? t('wordsChanged') : t('was', { before: step.before, after: step.after }),
  }))
  return (
    <DeskFrame locale={locale} actor={actor} place="figures" title={`${figure.subject.name}: ${figure.metric}`}>
      <p className="mb-6 font-serif text-xl lining-nums">
        {figure.printed} <span className="font-sans text-sm text-soft">{figure.period[locale]}</span>{' '}
        <code className="text-sm text-soft">{`{{figure:${figure.slug}}}`}</code>
      </p>
      <div className="grid items-start gap-x-12 gap-y-8 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section title={t('changeFigure')}>
          <ActionForm
            key={figure.version}
            action={reviseFigure}
            submit={t('change')}
            busy={t('busy')}
            hidden={{ slug: figure.slug, version: figure.version }}
          >
            <MeasureEntries locale={locale} now={figure} />
            <TextEntry
              name="reason"
              label={t('reason')}
              help={`${t('reasonHelp')} ${t('changeHelp')}`}
              maxLength={2000}
            />
          </ActionForm>
        </Section>
        <div className="grid gap-8">
          <RecordHistory steps={steps} locale={locale} />
          <UsedIn uses={figure.usedIn} locale={locale} />
        </div>
      </div>
    </DeskFrame>
  )
}
