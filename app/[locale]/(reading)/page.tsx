import { notFound } from 'next/navigation'
import { alternatesOf } from '@/components/layout/alternates'
import { PageFrame } from '@/components/layout/page-frame'
import { isLocale } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'

export const ensureStatic = 'navigation'

export default async function Home({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <PageFrame locale={locale} alternates={alternatesOf(paths.home())}>
      <div className="page py-8" />
    </PageFrame>
  )
}
