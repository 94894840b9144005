import { locale as openLocale } from 'next/root-params'
import { Vanished } from '@/components/layout/vanished'
import { defaultLocale, isLocale } from '@/lib/platform/i18n/locales'

/** What `notFound()` shows. */
export default async function NotFound() {
  const open = await openLocale()
  return <Vanished locale={isLocale(open) ? open : defaultLocale} />
}
