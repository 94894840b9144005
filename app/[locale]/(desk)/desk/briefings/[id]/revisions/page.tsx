import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Button, ButtonLink } from '@/components/ui/button'
import { DateTime } from '@/components/ui/date-time'
import { EmptyState } from '@/components/ui/empty-state'
import { SelectField } from '@/components/ui/field'
import { revisionsAtDesk } from '@/lib/briefings/desk-lists'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../../../../page-locale'
import { briefingVisit } from '../desk-briefing'

export const instant = false

type Props = PageProps<'/[locale]/desk/briefings/[id]/revisions'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLocale((await params).locale), 'desk')('revisions'), robots: { index: false } }
}

export default async function DeskRevisions(props: Props) {
  const { locale, actor, t, search, briefing, draft } = await briefingVisit(props, paths.deskRevisions)
  const revisions = await revisionsAtDesk(briefing.id, draft.locale)
  const numbers = revisions.map(({ number }) => number)
  const [from, to] = [Number(search.from), Number(search.to)].sort((one, other) => one - other)
  if (from !== undefined && to !== undefined && from !== to && numbers.includes(from) && numbers.includes(to))
    redirect(localized(draft.locale, paths.compare(briefing.slug, from, to)))
  const here = { locale: draft.locale }
  const choices = numbers.map((number) => (
    <option key={number} value={number}>
      {number}
    </option>
  ))
  return (
    <DeskFrame locale={locale} actor={actor} place="briefings" title={t('revisionsTitle', { title: draft.title })}>
      <p className="mb-4 flex flex-wrap gap-3">
        <ButtonLink href={`${localized(locale, paths.deskBriefing(briefing.id))}?locale=${here.locale}`}>
          {t('backToText')}
        </ButtonLink>
        {draft.isUnpublished && numbers[0] ? (
          <ButtonLink href={`${localized(locale, paths.deskPublish(briefing.id))}?locale=${here.locale}`}>
            {t('compareDraft', { number: numbers[0] })}
          </ButtonLink>
        ) : null}
      </p>
      {revisions.length === 0 ? <EmptyState>{t('noRevisions')}</EmptyState> : null}
      {revisions.length > 1 ? (
        <form className="mb-6 flex flex-wrap items-end gap-3">
          <input type="hidden" name="locale" value={here.locale} />
          <SelectField name="from" label={t('compareFrom')} defaultValue={numbers[1]}>
            {choices}
          </SelectField>
          <SelectField name="to" label={t('compareTo')} defaultValue={numbers[0]}>
            {choices}
          </SelectField>
          <Button type="submit">{t('compare')}</Button>
        </form>
      ) : null}
      <ol reversed className="border-t border-line">
        {revisions.map((revision) => (
          <li key={revision.number} className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[16rem_1fr]">
            <span className="text-sm">
              <a className="touch" href={localized(draft.locale, paths.revision(briefing.slug, revision.number))}>
                {t('revisionNumber', { number: revision.number })}
              </a>
              , {t(`kind_of_${revision.kind}`)}
              <span className="block text-soft">
                <DateTime at={revision.publishedAt} locale={locale} style="minute" />
                {revision.author ? `, ${revision.author}` : ''}
              </span>
            </span>
            <span className="font-serif text-lg leading-snug">{revision.note}</span>
          </li>
        ))}
      </ol>
    </DeskFrame>
  )
}
