import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { DeskFrame } from '@/components/desk/desk-frame'
import { LineEntry, TextEntry } from '@/components/desk/entries'
import { ButtonLink } from '@/components/ui/button'
import { takeBack } from '@/lib/briefings/actions'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../../../page-locale'
import { briefingVisit } from '../desk-briefing'

export const instant = false

type Props = PageProps<'/[locale]/desk/briefings/[id]/retract'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'desk')('retractNow'), robots: { index: false } }
}

export default async function Retract(props: Props) {
  const { locale, actor, t, briefing, draft } = await briefingVisit(props, paths.deskRetract)
  if (!briefing.firstPublishedAt || briefing.retraction) notFound()
  return (
    <DeskFrame locale={locale} actor={actor} place="briefings" title={t('retractTitle', { title: draft.title })}>
      <ActionForm
        action={takeBack}
        submit={t('retractNow')}
        busy={t('busy')}
        kind="danger"
        hidden={{ briefingId: briefing.id }}
        beside={<ButtonLink href={localized(locale, paths.deskBriefing(briefing.id))}>{t('back')}</ButtonLink>}
        className="grid max-w-xl gap-4"
      >
        <p>{t('retractIntro')}</p>
        <TextEntry name="reason" label={t('retractReason')} maxLength={2000} />
        <LineEntry name="slug" label={t('retractConfirm', { slug: briefing.slug })} maxLength={120} />
      </ActionForm>
    </DeskFrame>
  )
}
