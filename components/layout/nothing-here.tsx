import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { type Locale, languageNames, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { PageFrame } from './page-frame'

type Props = {
  locale: Locale
  /** What is there in other languages, by the address without its language. */
  elsewhere?: { title: string; path: string; locales: Locale[] } | null
}

function InOtherLanguages({ locale, elsewhere }: { locale: Locale; elsewhere: NonNullable<Props['elsewhere']> }) {
  const t = translator(locale, 'reading')
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">{t('otherLanguage')}</h1>
      <p className="mt-4 font-serif text-lg text-soft">{t('otherLanguageTold', { title: elsewhere.title })}</p>
      <ul className="touch-links mt-4 flex flex-wrap gap-x-6 gap-y-4 font-serif text-lg">
        {elsewhere.locales.map((language) => (
          <li key={language}>
            <a className="link" href={localized(language, elsewhere.path)} hrefLang={language} lang={language}>
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The page of an address that leads nowhere: says so, and offers the ways on. */
export function NothingHere({ locale, elsewhere }: Props) {
  const t = translator(locale, 'reading')
  const ways = [
    { path: paths.briefings(), name: t('allBriefings') },
    { path: paths.topics(), name: t('allTopics') },
    { path: paths.calendar(), name: t('wholeCalendar') },
  ]
  return (
    <PageFrame locale={locale}>
      <div className="page max-w-[44rem] py-14">
        {elsewhere ? (
          <InOtherLanguages locale={locale} elsewhere={elsewhere} />
        ) : (
          <>
            <h1 className="font-serif text-3xl font-semibold">{t('notFound')}</h1>
            <p className="mt-4 font-serif text-lg text-soft">{t('notFoundTold')}</p>
          </>
        )}
        <form action={localized(locale, paths.search())} className="mt-8 flex items-end gap-3">
          <div className="flex-1">
            <TextField name="q" type="search" label={t('searchLabel')} maxLength={200} />
          </div>
          <Button type="submit">{t('searchButton')}</Button>
        </form>
        <ul className="touch-links mt-8 flex flex-wrap gap-x-6 gap-y-2 pointer-coarse:gap-y-5">
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
