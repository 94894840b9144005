import { locale as openLocale } from 'next/root-params'
import { NothingHere } from '@/components/layout/nothing-here'
import { defaultLocale, isLocale } from '@/lib/platform/i18n/locales'

/** What `notFound()` shows. Pages that all readers share draw `NothingHere` themselves: it is then there without a script. */
export default async function NotFound() {
  const open = await openLocale()
  return <NothingHere locale={isLocale(open) ? open : defaultLocale} />
}
