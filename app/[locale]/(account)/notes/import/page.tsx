import type { Metadata } from 'next'
import { AccountPage } from '@/components/accounts/account-page'
import { ImportForm } from '@/components/exchange/import-form'
import { ImportList } from '@/components/exchange/import-list'
import { Section } from '@/components/ui/section'
import { pageActor } from '@/lib/accounts/session'
import { importsOf } from '@/lib/exchange/import-reports'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../page-locale'

export const instant = false

type Props = PageProps<'/[locale]/notes/import'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'exchange')
  return { title: t('in.title'), robots: { index: false } }
}

export default async function Imports({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const t = translator(locale, 'exchange')
  const { problem } = await searchParams
  const actor = await pageActor(localized(locale, paths.notesImports()))
  const imports = await importsOf(actor)
  return (
    <AccountPage locale={locale} path={paths.notesImports()} title={t('in.title')} told={t('in.lead')} wide>
      <div className="grid gap-10">
        <ImportForm locale={locale} problem={typeof problem === 'string' ? problem : undefined} />
        <p className="max-w-[44rem] text-sm text-soft">{t('in.how')}</p>
        {imports.length > 0 ? (
          <Section title={t('in.before')}>
            <ImportList imports={imports} locale={locale} timeZone={actor.timeZone} />
          </Section>
        ) : null}
      </div>
    </AccountPage>
  )
}
