import type { ReactNode } from 'react'
import { alternatesOf } from '@/components/layout/alternates'
import { PageFrame } from '@/components/layout/page-frame'
import { PageTitle } from '@/components/layout/page-title'
import type { Locale } from '@/lib/platform/i18n/locales'

type Props = { locale: Locale; path: string; title: string; told?: ReactNode; children: ReactNode; wide?: boolean }

/** A page about somebody's account: one narrow column. */
export function AccountPage({ locale, path, title, told, children, wide }: Props) {
  return (
    <PageFrame locale={locale} alternates={alternatesOf(path)}>
      <div className={`page py-8 sm:py-12 ${wide ? 'max-w-[60rem]' : 'max-w-[34rem]'}`}>
        <PageTitle title={title} told={told} />
        {children}
      </div>
    </PageFrame>
  )
}
