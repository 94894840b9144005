import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

export type ModerationPart = 'queue' | 'log' | 'settings'

type Props = { locale: Locale; open: ModerationPart; parts: { part: ModerationPart; href: string; count?: number }[] }

/** The parts of moderation: what waits, what was decided, what holds for new accounts. */
export function ModerationParts({ locale, open, parts }: Props) {
  const t = translator(locale, 'moderation')
  return (
    <ul className="mb-4 flex flex-wrap gap-x-5">
      {parts.map(({ part, href, count }) => (
        <li key={part}>
          <a
            href={href}
            aria-current={part === open ? 'true' : undefined}
            className="touch block py-2 text-sm text-soft no-underline hover:text-ink aria-[current]:text-ink aria-[current]:underline"
          >
            {t(part)}
            {count ? ` (${count >= 100 ? '99+' : count})` : ''}
          </a>
        </li>
      ))}
    </ul>
  )
}
