import type { Metadata } from 'next'
import { AccountForm } from '@/components/accounts/account-form'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ModerationParts } from '@/components/moderation/moderation-parts'
import { savePreModeration } from '@/lib/moderation/actions'
import { waitingCount } from '@/lib/moderation/queue'
import { db } from '@/lib/platform/database'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { settingIn } from '@/lib/settings/chosen'
import { pageLocale } from '../../../../page-locale'
import { deskVisit } from '../../desk-visit'
import { moderationParts } from '../moderation-parts'

export const instant = false

type Props = PageProps<'/[locale]/desk/moderation/settings'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'moderation')
  return { title: t('settings_title'), robots: { index: false } }
}

export default async function ModerationSettings(props: Props) {
  const { locale, actor } = await deskVisit(props, paths.deskModerationSettings(), 'administrator')
  const t = translator(locale, 'moderation')
  const [{ on, notes, days }, count] = await Promise.all([settingIn(db, 'preModeration'), waitingCount(null)])
  const switched = [
    { value: 'no', label: t('settings_off') },
    { value: 'yes', label: t('settings_on') },
  ]
  return (
    <DeskFrame locale={locale} actor={actor} place="moderation" title={t('settings_title')}>
      <ModerationParts locale={locale} open="settings" parts={moderationParts(locale, actor, count)} />
      <div className="max-w-[34rem]">
        <p className="mb-5 text-soft">{t('settings_lead')}</p>
        <AccountForm
          action={savePreModeration}
          lines={[
            { name: 'on', label: t('settings_switch'), value: on ? 'yes' : 'no', choices: switched },
            { name: 'notes', label: t('settings_notes'), value: String(notes), maxLength: 3 },
            { name: 'days', label: t('settings_days'), value: String(days), maxLength: 3 },
          ]}
          submit={t('settings_save')}
        />
      </div>
    </DeskFrame>
  )
}
