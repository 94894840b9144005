import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { DateEntries } from '@/components/desk/date-entries'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ChoiceEntry, TextEntry } from '@/components/desk/entries'
import { RecordHistory, UsedIn } from '@/components/desk/record-history'
import { Section } from '@/components/ui/section'
import { postponeEvent, settleEvent } from '@/lib/facts/actions'
import { eventAtDesk } from '@/lib/facts/desk-records'
import { eventCan } from '@/lib/facts/event-rules'
import { openStatuses } from '@/lib/facts/schema'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Slug } from '@/lib/platform/untrusted'
import { pageLocale } from '../../../../page-locale'
import { deskVisit } from '../../desk-visit'

export const instant = false

type Props = PageProps<'/[locale]/desk/dates/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'desk')('datesTitle'), robots: { index: false } }
}

export default async function DeskDate(props: Props) {
  const { slug } = await props.params
  const { locale, actor, t } = await deskVisit(props, paths.deskDate(slug))
  const event = Slug.safeParse(slug).success ? await eventAtDesk(slug, locale) : null
  if (!event) notFound()
  const seen = { slug: event.slug, sequence: event.sequence }
  const steps = event.history.map((step) => ({
    ...step,
    id: step.sequence,
    what: `${step.printed}, ${t(step.status)}`,
  }))
  return (
    <DeskFrame locale={locale} actor={actor} place="dates" title={event.title}>
      <p className="mb-6 font-serif text-xl">
        {event.printed}, {t(event.status)}{' '}
        <code className="font-mono text-sm text-soft">{`{{date:${event.slug}}}`}</code>
      </p>
      <div className="grid items-start gap-x-12 gap-y-8 md:grid-cols-2">
        <div className="grid gap-8">
          <Section title={event.status === 'cancelled' ? t('takeUp') : t('moveDate')}>
            <ActionForm
              key={event.sequence}
              action={postponeEvent}
              submit={t('move')}
              busy={t('busy')}
              label={t('moveDate')}
              kind="plain"
              hidden={seen}
            >
              <DateEntries locale={locale} now={event} statuses={event.status === 'held' ? ['held'] : openStatuses} />
              <TextEntry
                name="reason"
                label={t('reason')}
                help={`${t('reasonHelp')} ${t('moveDateHelp')}`}
                maxLength={2000}
              />
            </ActionForm>
          </Section>
          <Section title={t('settleTitle')}>
            {eventCan.hold(event.status) ? (
              <ActionForm
                key={event.sequence}
                action={settleEvent}
                submit={t('settle')}
                busy={t('busy')}
                label={t('settleTitle')}
                kind="plain"
                hidden={seen}
              >
                <ChoiceEntry
                  name="outcome"
                  label={t('outcome')}
                  value="held"
                  choices={[
                    { value: 'held', label: t('outcomeHeld') },
                    { value: 'cancelled', label: t('outcomeCancelled') },
                  ]}
                />
                <TextEntry name="reason" label={t('outcomeReason')} help={t('reasonHelp')} maxLength={2000} />
              </ActionForm>
            ) : (
              <p>{t('settled', { status: t(event.status) })}</p>
            )}
          </Section>
        </div>
        <div className="grid gap-8">
          <RecordHistory steps={steps} locale={locale} />
          <UsedIn uses={event.usedIn} locale={locale} />
        </div>
      </div>
    </DeskFrame>
  )
}
