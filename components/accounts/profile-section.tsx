import { AccountForm } from '@/components/accounts/account-form'
import { nameLine } from '@/components/accounts/form-lines'
import { Section } from '@/components/ui/section'
import type { Actor } from '@/lib/accounts/actor'
import { saveProfile } from '@/lib/accounts/settings-actions'
import { type Locale, languageNames, locales } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

/** The reader's name, language and time zone. */
export function ProfileSection({
  actor,
  locale,
  timeZones,
}: {
  actor: Actor
  locale: Locale
  timeZones: readonly string[]
}) {
  const t = translator(locale, 'accounts')
  const languages = locales.map((value) => ({ value, label: languageNames[value] }))
  const zones = timeZones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))
  return (
    <Section title={t('profile')}>
      <AccountForm
        action={saveProfile}
        lines={[
          nameLine(t, actor.name),
          { name: 'locale', label: t('language'), value: actor.locale, choices: languages },
          { name: 'timeZone', label: t('time_zone'), value: actor.timeZone, choices: zones },
        ]}
        submit={t('save')}
      />
    </Section>
  )
}
