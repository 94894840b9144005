import { RollCallTable } from '@/components/facts/roll-call-table'
import { SourceLine } from '@/components/facts/source-line'
import { alternatesOf } from '@/components/layout/alternates'
import { NothingHere } from '@/components/layout/nothing-here'
import { PageFrame } from '@/components/layout/page-frame'
import { PageTitle } from '@/components/layout/page-title'
import { Section } from '@/components/ui/section'
import { rollCallBySlug } from '@/lib/facts/queries'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Slug } from '@/lib/platform/untrusted'
import { pageLocale, unknownYet } from '../../../page-locale'
import { absentMetadata, pageMetadata } from '../../../page-metadata'

export const ensureStatic = 'navigation'

type Props = PageProps<'/[locale]/votes/[slug]'>

export function generateStaticParams() {
  return [{ slug: unknownYet }]
}

async function found({ params }: Props) {
  const { locale: language, slug } = await params
  const locale = pageLocale(language)
  const rollCall = Slug.safeParse(slug).success ? await rollCallBySlug(slug, locale) : null
  return { locale, rollCall }
}

export async function generateMetadata(props: Props) {
  const { locale, rollCall } = await found(props)
  if (!rollCall) return absentMetadata(locale)
  return pageMetadata({ locale, path: paths.votes(rollCall.slug), title: rollCall.title, description: rollCall.note })
}

export default async function VotePage(props: Props) {
  const { locale, rollCall } = await found(props)
  if (!rollCall) return <NothingHere locale={locale} />
  const t = translator(locale, 'reading')
  return (
    <PageFrame locale={locale} alternates={alternatesOf(paths.votes(rollCall.slug))}>
      <div className="page max-w-[46rem] py-8 sm:py-12">
        <p className="label mb-1">{rollCall.heldOn}</p>
        <PageTitle title={rollCall.title} told={rollCall.note || undefined} />
        <RollCallTable rollCall={rollCall} locale={locale} />
        <p className="mt-3 mb-8 text-sm text-soft">{t('votesTold')}</p>
        <Section title={t('source')}>
          <p className="text-sm text-soft">
            <SourceLine source={rollCall.source} locale={locale} />
          </p>
        </Section>
      </div>
    </PageFrame>
  )
}
