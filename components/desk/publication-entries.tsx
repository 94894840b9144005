import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { TextEntry } from './entries'
import { KindEntry } from './kind-entry'

/** Of what kind a revision is, and what readers are told of it; `topics` by name, whose followers hear of it. */
export function PublicationEntries({ locale, topics }: { locale: Locale; topics: string }) {
  const t = translator(locale, 'desk')
  return (
    <>
      <KindEntry
        label={t('publishKind')}
        kinds={[
          { value: 'minor', label: t('kindMinor'), help: t('kindMinorHelp') },
          { value: 'update', label: t('kindUpdate'), help: t('kindUpdateHelp', { topics }) },
          { value: 'correction', label: t('kindCorrection'), help: t('kindCorrectionHelp', { topics }) },
        ]}
      />
      <TextEntry name="note" label={t('note')} help={t('noteHelp')} maxLength={2000} />
    </>
  )
}
