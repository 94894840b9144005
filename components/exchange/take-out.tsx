import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

const formats = ['zip', 'markdown', 'csv', 'jsonld', 'bibtex', 'csl'] as const

type Props = {
  locale: Locale
  /** The filters in force, as the address has them: what leaves is what they show. */
  asked: Record<string, string>
}

/** Links to one's notes as files: all of them, or those that the filters show. */
export function TakeOut({ locale, asked }: Props) {
  const t = translator(locale, 'exchange')
  const { after: _, ...filters } = asked
  const isFiltered = Object.keys(filters).length > 0
  const address = (format: string) => {
    const query = new URLSearchParams(filters)
    return query.size > 0 ? `${paths.notesExport(format)}&${query}` : paths.notesExport(format)
  }
  return (
    <details>
      <summary className="touch text-sm font-medium">{t(isFiltered ? 'out.shown' : 'out.all')}</summary>
      <ul className="mt-3 grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {formats.map((format) => (
          <li key={format} className="grid content-start gap-0.5">
            <a href={address(format)} className="link touch justify-self-start" download>
              {t(`out.${format}`)}
            </a>
            <p className="text-sm text-soft">{t(`out.${format}_what`)}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
