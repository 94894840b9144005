import type { Locale } from '@/lib/platform/i18n/locales'

const styles = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  minute: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

export type DateStyle = keyof typeof styles

// British order in English: the day first, as in the other two languages.
const tags: Record<Locale, string> = { en: 'en-GB', es: 'es', ru: 'ru' }

// Making a format costs more than using it a hundred times. There are as many as there are zones that readers live in.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: Locale, style: DateStyle, timeZone: string): Intl.DateTimeFormat {
  const name = `${locale} ${style} ${timeZone}`
  const format = formats.get(name) ?? new Intl.DateTimeFormat(tags[locale], { ...styles[style], timeZone })
  formats.set(name, format)
  return format
}

/** An instant in words. `timeZone` is the reader's where it is known; what all readers share is in UTC. */
export function dateWords(at: string | Date, locale: Locale, style: DateStyle = 'day', timeZone = 'UTC'): string {
  return formatOf(locale, style, timeZone).format(new Date(at))
}

type Props = { at: string | Date; locale: Locale; style?: DateStyle; timeZone?: string; className?: string }

/** An instant, readable by people and machines. */
export function DateTime({ at, locale, style, timeZone, className }: Props) {
  return (
    <time dateTime={new Date(at).toISOString()} className={className}>
      {dateWords(at, locale, style, timeZone)}
    </time>
  )
}
