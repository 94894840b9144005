import { positions, type RollCall } from '@/lib/facts/roll-call'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths, topicPath } from '@/lib/platform/paths'

/** A recorded vote, by position: who is named under each, and who the source says nothing about. */
export function VoteTable({ rollCall, locale }: { rollCall: RollCall; locale: Locale }) {
  const t = translator(locale, 'reading')
  const groups = positions
    .map((position) => ({ position, votes: rollCall.positions.filter((vote) => vote.position === position) }))
    .filter(({ votes }) => votes.length > 0)
  return (
    <div className="votes scrolled">
      <table>
        <caption className="mb-2 text-left">
          <a className="link font-semibold" href={localized(locale, paths.votes(rollCall.slug))}>
            {rollCall.title}
          </a>
          {rollCall.note ? <span className="block text-soft">{rollCall.note}</span> : null}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('position')}</th>
            <th scope="col">{t('countries')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ position, votes }) => (
            <tr key={position}>
              <th scope="row" className="whitespace-nowrap">
                {t(`position_${position}`)} <span className="font-normal text-soft">{votes.length}</span>
              </th>
              <td>
                {votes.map((vote, index) => (
                  <span key={vote.country.id}>
                    {index > 0 ? ', ' : null}
                    <a className="no-underline hover:underline" href={localized(locale, topicPath(vote.country))}>
                      {vote.country.name}
                    </a>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
