import { locale as openLocale } from 'next/root-params'
import { PageFrame } from '@/components/layout/page-frame'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { defaultLocale, isLocale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** Says that there is nothing here, and offers the ways on. */
export default async function NotFound() {
  const open = await openLocale()
  const locale = isLocale(open) ? open : defaultLocale
  const t = translator(locale, 'reading')
  const ways = [
    { path: paths.briefings(), name: t('allBriefings') },
    { path: paths.topics(), name: t('allTopics') },
    { path: paths.calendar(), name: t('wholeCalendar') },
  ]
  return (
    <PageFrame locale={locale}>
      <title>{`${t('notFound')} · ${translator(locale, 'layout')('site')}`}</title>
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
