import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { PageFrame } from './page-frame'

/** The page of an address that leads nowhere: says so, and offers the ways on. */
export function NothingHere({ locale }: { locale: Locale }) {
  const t = translator(locale, 'reading')
  const ways = [
    { path: paths.briefings(), name: t('allBriefings') },
    { path: paths.topics(), name: t('allTopics') },
    { path: paths.calendar(), name: t('wholeCalendar') },
  ]
  return (
    <PageFrame locale={locale}>
      <div className="page max-w-[44rem] py-14">
        <h1 className="font-serif text-3xl font-semibold">{t('notFound')}</h1>
        <p className="mt-4 font-serif text-lg text-soft">{t('notFoundTold')}</p>
        <form action={localized(locale, paths.search())} className="mt-8 flex items-end gap-3">
          <div className="flex-1">
            <TextField name="q" type="search" label={t('searchLabel')} maxLength={200} />
          </div>
          <Button type="submit">{t('searchButton')}</Button>
        </form>
        <ul className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
          {ways.map(({ path, name }) => (
            <li key={path}>
              <a className="link" href={localized(locale, path)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  )
}
