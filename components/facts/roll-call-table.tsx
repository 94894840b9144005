import type { RollCall } from '@/lib/facts/roll-call'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { topicPath } from '@/lib/platform/paths'

/** A recorded vote, country by country; each row can be linked to by the country's code. */
export function RollCallTable({ rollCall, locale }: { rollCall: RollCall; locale: Locale }) {
  const t = translator(locale, 'reading')
  return (
    <table className="w-full text-base">
      <caption className="sr-only">{rollCall.title}</caption>
      <thead className="border-b border-ink text-left text-sm">
        <tr>
          <th scope="col" className="py-2 pr-6 font-semibold">
            {t('country')}
          </th>
          <th scope="col" className="py-2 font-semibold">
            {t('position')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rollCall.positions.map(({ country, position, note }) => (
          <tr key={country.id} id={country.iso2?.toLowerCase()} className="border-b border-line align-top">
            <th scope="row" className="py-2 pr-6 text-left pointer-coarse:py-2.5 font-normal">
              <a className="touch no-underline hover:underline" href={localized(locale, topicPath(country))}>
                {country.name}
              </a>
            </th>
            <td
              className={
                position === 'not_stated' ? 'py-2 text-soft pointer-coarse:py-2.5' : 'py-2 pointer-coarse:py-2.5'
              }
            >
              {t(`one_${position}`)}
              {note ? <span className="block text-sm text-soft">{note}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
