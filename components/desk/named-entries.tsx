import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { recordSearchLabels } from './desk-words'
import { RecordsEntry } from './records-entry'

type Props = {
  locale: Locale
  name: string
  label: string
  help?: string
  value?: string[]
  names?: Record<string, string>
}

/** One or more topics. */
export function TopicsEntry({ single = false, names = {}, ...rest }: Props & { single?: boolean }) {
  const t = translator(rest.locale, 'desk')
  const labels = recordSearchLabels(rest.locale)
  return (
    <RecordsEntry {...rest} kind="topic" names={names} single={single} searchLabel={t('findTopic')} labels={labels} />
  )
}

/** The one source that something is taken from. */
export function SourceEntry({ names = {}, ...rest }: Props) {
  const t = translator(rest.locale, 'desk')
  const labels = recordSearchLabels(rest.locale)
  return <RecordsEntry {...rest} kind="source" names={names} single searchLabel={t('findSource')} labels={labels} />
}
