import { Section } from '@/components/ui/section'
import type { ImportOutcome } from '@/lib/exchange/import-outcome'
import type { ImportItem } from '@/lib/exchange/import-reports'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

type Counted = { outcome: ImportOutcome; count: number }

/** How many entries of a file came to what, in sentences. */
export function OutcomeCounts({ counts, locale }: { counts: Counted[]; locale: Locale }) {
  const t = translator(locale, 'exchange')
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
      {counts.map(({ outcome, count }) => (
        <div key={outcome} className="contents">
          <dt className="text-right font-medium tabular-nums">{t('in.count', { count })}</dt>
          <dd>{t(`outcome.${outcome}`)}</dd>
        </div>
      ))}
    </dl>
  )
}

type LeftOutProps = { items: ImportItem[]; all: number; locale: Locale }

/** The first entries that do not come, each with its line in the file and why. */
export function LeftOut({ items, all, locale }: LeftOutProps) {
  const t = translator(locale, 'exchange')
  return (
    <Section
      title={t('in.left_out')}
      aside={items.length < all ? t('in.first_of', { shown: items.length, all }) : null}
    >
      <ol>
        {items.map(({ line, outcome, note }) => (
          <li key={`${line} ${note?.origin}`} className="grid gap-1 border-b border-line py-2 text-sm">
            <p className="flex flex-wrap gap-x-4">
              <span className="text-soft tabular-nums">{t('in.line', { line })}</span>
              <span>{t(`outcome.${outcome}`)}</span>
            </p>
            {note ? (
              <>
                <blockquote className="line-clamp-2 font-serif text-base [overflow-wrap:anywhere]">
                  {note.quote.slice(0, 300)}
                </blockquote>
                <p className="text-soft [overflow-wrap:anywhere]">{note.address || note.title}</p>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}
