import { DateTime } from '@/components/ui/date-time'
import type { NoteImport } from '@/lib/exchange/import-reports'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { imports: NoteImport[]; locale: Locale; timeZone: string }

/** The files that a reader brought before, each with what became of it. */
export function ImportList({ imports, locale, timeZone }: Props) {
  const t = translator(locale, 'exchange')
  return (
    <ul>
      {imports.map(({ id, fileName, state, createdAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-2 text-sm">
          <a href={localized(locale, paths.notesImport(id))} className="link touch min-w-0 [overflow-wrap:anywhere]">
            {fileName}
          </a>
          <span className="text-soft">{t(`state.${state}`)}</span>
          <DateTime at={createdAt} locale={locale} timeZone={timeZone} style="minute" className="text-soft" />
        </li>
      ))}
    </ul>
  )
}
