import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { Contents } from './contents'

const item = 'flex min-h-12 items-center px-4 text-sm font-medium no-underline'

/** On narrow screens a bar at the foot: the contents, which open without a script, and the way to follow. Notes join it. */
export function ContentsBar({ locale, entries }: { locale: Locale; entries: { id: string; title: string }[] }) {
  const t = translator(locale, 'reading')
  return (
    <div className="foot-bar print:hidden lg:hidden">
      <button type="button" popoverTarget="contents-sheet" className={item}>
        {t('contents')}
      </button>
      <a href="#topics" className={item}>
        {t('follow')}
      </a>
      <section id="contents-sheet" popover="auto" aria-label={t('contents')} className="record-card">
        <p className="label mb-2">{t('contents')}</p>
        <Contents entries={entries} />
      </section>
    </div>
  )
}
