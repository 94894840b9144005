import { AccountForm } from '@/components/accounts/account-form'
import { Section } from '@/components/ui/section'
import type { ReadingChoices } from '@/lib/accounts/reading-choices'
import { saveReading } from '@/lib/accounts/settings-actions'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

/** What holds on every page the reader reads: the keys beside the text, and whether others know that they read. */
export function ReadingSection({ choices, locale }: { choices: ReadingChoices; locale: Locale }) {
  const t = translator(locale, 'accounts')
  const answers = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ]
  const answer = (chosen: boolean) => ({ value: chosen ? 'yes' : 'no', choices: answers })
  return (
    <Section title={t('reading')}>
      <AccountForm
        action={saveReading}
        lines={[
          {
            name: 'usesShortcuts',
            label: t('uses_shortcuts'),
            help: t('uses_shortcuts_help'),
            ...answer(choices.usesShortcuts),
          },
          {
            name: 'showsPresence',
            label: t('shows_presence'),
            help: t('shows_presence_help'),
            ...answer(choices.showsPresence),
          },
        ]}
        submit={t('save')}
        submitName={t('save_reading')}
      />
    </Section>
  )
}
