import type { Metadata } from 'next'
import { ActionForm } from '@/components/desk/action-form'
import { DeskFrame } from '@/components/desk/desk-frame'
import { SourceEntries } from '@/components/desk/source-entries'
import { createSource } from '@/lib/facts/actions'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../../page-locale'
import { deskVisit } from '../../desk-visit'

export const instant = false

type Props = PageProps<'/[locale]/desk/sources/new'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'desk')('addSourceTitle'), robots: { index: false } }
}

export default async function NewSource(props: Props) {
  const { locale, actor, t } = await deskVisit(props, paths.deskNewSource())
  return (
    <DeskFrame locale={locale} actor={actor} place="sources" title={t('addSourceTitle')}>
      <ActionForm action={createSource} submit={t('addSource')} busy={t('busy')} className="grid max-w-3xl gap-4">
        <SourceEntries locale={locale} />
      </ActionForm>
    </DeskFrame>
  )
}
