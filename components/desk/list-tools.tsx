import { Button } from '@/components/ui/button'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

type Tab = { label: string; href: string; isOpen: boolean }

type Props = { locale: Locale; tabs?: Tab[]; label: string; query: string; hidden?: Record<string, string> }

/** What stands over a list: its parts, and a search in it that works by address. */
export function ListTools({ locale, tabs = [], label, query, hidden = {} }: Props) {
  const t = translator(locale, 'desk')
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
      {tabs.length > 0 ? (
        <ul className="flex flex-wrap gap-x-5">
          {tabs.map((tab) => (
            <li key={tab.href}>
              <a
                href={tab.href}
                aria-current={tab.isOpen ? 'true' : undefined}
                className="touch block py-2 text-sm text-soft no-underline hover:text-ink aria-[current]:text-ink aria-[current]:underline"
              >
                {tab.label}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <search>
        <form className="flex gap-2">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input
            type="search"
            name="q"
            defaultValue={query}
            aria-label={label}
            placeholder={label}
            maxLength={100}
            className="w-56 rounded-sm border border-soft/60 bg-raised px-3 py-1.5 text-sm text-ink placeholder:text-soft"
          />
          <Button type="submit">{t('search')}</Button>
        </form>
      </search>
    </div>
  )
}

type Paging = { locale: Locale; next: string | null; before: string | null; ways?: { first: string; more: string } }

/** The way to earlier lines and back to the newest, or by other words where a list has another order; nothing where all are shown. */
export function ListPaging({ locale, next, before, ways }: Paging) {
  const t = translator(locale, 'desk')
  if (!next && !before) return null
  return (
    <p className="flex gap-6 py-4 text-sm">
      {before ? (
        <a className="link" href={before}>
          {ways?.first ?? t('first')}
        </a>
      ) : null}
      {next ? (
        <a className="link" href={next} rel="next">
          {ways?.more ?? t('more')}
        </a>
      ) : null}
    </p>
  )
}
