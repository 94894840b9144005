import type { Metadata } from 'next'
import { ComparedText } from '@/components/briefings/compared-text'
import { ActionForm } from '@/components/desk/action-form'
import { DeskFrame } from '@/components/desk/desk-frame'
import { PublicationEntries } from '@/components/desk/publication-entries'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { issueRevision } from '@/lib/briefings/actions'
import { compareWords } from '@/lib/briefings/comparison'
import { lacking } from '@/lib/briefings/draft'
import { draftComparison } from '@/lib/briefings/draft-comparison'
import { db } from '@/lib/platform/database'
import { localized } from '@/lib/platform/i18n/locales'
import { spoken } from '@/lib/platform/i18n/sentences'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../../../page-locale'
import { briefingVisit } from '../desk-briefing'

export const instant = false

type Props = PageProps<'/[locale]/desk/briefings/[id]/publish'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'desk')('publishNow'), robots: { index: false } }
}

export default async function Publish(props: Props) {
  const { locale, actor, t, briefing, draft } = await briefingVisit(props, paths.deskPublish)
  const { page, faults, since } = await draftComparison(db, draft)
  const missing = [
    ...lacking(draft).map((name) => t(`missing_${name}`)),
    ...faults.map(({ sentence }) => spoken(sentence, locale)),
    ...(briefing.retraction ? [t('isRetracted', { reason: briefing.retraction.reason })] : []),
  ]
  const number = (since?.number ?? 0) + 1
  const topics = page.topics.map(({ name }) => name).join(', ')
  const back = `${localized(locale, paths.deskBriefing(briefing.id))}?locale=${draft.locale}`
  const language = t(`in_${draft.locale}`)
  const isReady = missing.length === 0 && draft.isUnpublished
  return (
    <DeskFrame locale={locale} actor={actor} place="briefings" title={t('publishTitle', { title: draft.title })}>
      <div className="grid items-start gap-x-12 gap-y-8 md:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <div className="grid gap-4">
          {draft.isUnpublished ? (
            <p>
              {since
                ? t('publishNext', { number, language })
                : t('publishFirst', { language, address: localized(draft.locale, paths.briefing(draft.slug)) })}{' '}
              {topics && !since ? t('publishTopics', { topics }) : ''}
            </p>
          ) : (
            <p>{t('noChanges')}</p>
          )}
          {since && draft.isUnpublished && draft.baseNumber !== since.number ? (
            <p className="text-accent">{t('draftStale', { number: since.number })}</p>
          ) : null}
          {missing.length > 0 ? (
            <div className="border-l-2 border-accent pl-3">
              <h2 className="text-sm font-semibold">{t('notReady')}</h2>
              <ul className="text-sm">
                {missing.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </div>
          ) : null}
          {isReady ? (
            <ActionForm
              action={issueRevision}
              submit={t('publishNow')}
              busy={t('publishing')}
              hidden={{
                briefingId: briefing.id,
                locale: draft.locale,
                version: draft.version,
                seenNumber: since?.number ?? 0,
                ...(since ? {} : { kind: 'initial' }),
              }}
              beside={<ButtonLink href={back}>{t('backToText')}</ButtonLink>}
            >
              {since ? <PublicationEntries locale={locale} topics={topics} /> : null}
            </ActionForm>
          ) : (
            <p>
              <ButtonLink href={back}>{t('backToText')}</ButtonLink>
            </p>
          )}
        </div>
        {since ? (
          <Section title={t('changesSince', { number: since.number })}>
            <div lang={draft.locale} className="max-w-[42rem]">
              <ComparedText
                title={compareWords(since.from.title, page.title)}
                standfirst={compareWords(since.from.standfirst, page.standfirst)}
                blocks={since.blocks}
                locale={page.locale}
              />
            </div>
          </Section>
        ) : null}
      </div>
    </DeskFrame>
  )
}
