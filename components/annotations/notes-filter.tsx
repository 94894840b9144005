import { Button, ButtonLink } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { anchorStatuses } from '@/lib/annotations/anchor-status'
import { colours, noteLabels, visibilities } from '@/lib/annotations/annotation'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { SearchGrammar } from './search-grammar'

type Option = { value: string; name: string }

type Props = {
  locale: Locale
  /** What was asked for, as it was typed. */
  asked: Record<string, string>
  errors: Record<string, string>
  briefings: Option[]
  topics: Option[]
  tags: Option[]
  groups: Option[]
}

/** The search and filters of a reader's notes: a plain form, so that an address says what is shown. */
export function NotesFilter({ locale, asked, errors, briefings, topics, tags, groups }: Props) {
  const t = translator(locale, 'annotations')
  const n = translator(locale, 'notebook')
  const chooser = (name: string, label: string, any: string, options: Option[]) => (
    <SelectField name={name} label={label} defaultValue={asked[name] ?? ''} error={errors[name]}>
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </SelectField>
  )
  const action = localized(locale, paths.notes())
  return (
    <search>
      <form action={action} className="grid gap-4">
        <div className="grid items-start gap-3 sm:grid-cols-[1fr_14rem_auto]">
          <TextField
            type="search"
            name="q"
            label={t('page.search')}
            defaultValue={asked.q ?? ''}
            maxLength={300}
            error={errors.q}
          />
          {chooser('scope', n('scope'), n('scope_mine'), [
            { value: 'groups', name: n('scope_groups') },
            { value: 'everyone', name: n('scope_everyone') },
          ])}
          <div className="flex flex-wrap gap-2 sm:mt-[1.65rem]">
            <Button type="submit">{t('page.apply')}</Button>
            {Object.keys(asked).length > 0 ? (
              <ButtonLink kind="quiet" href={action}>
                {t('page.clear')}
              </ButtonLink>
            ) : null}
          </div>
        </div>
        <SearchGrammar locale={locale} />
        <details open={Object.keys(asked).some((name) => !['q', 'scope', 'after'].includes(name))}>
          <summary className="touch text-sm font-medium">{t('page.filters')}</summary>
          <div className="mt-3 grid gap-4 sm:grid-cols-2">
            {chooser('briefing', t('page.briefing'), t('page.any_briefing'), briefings)}
            {chooser('topic', t('page.topic'), t('page.any_topic'), topics)}
            {chooser('tag', t('page.tag'), t('page.any_tag'), tags)}
            {chooser(
              'colour',
              t('page.colour'),
              t('page.any_colour'),
              colours.map((colour) => ({ value: colour, name: t(`layer.${colour}`) })),
            )}
            {chooser(
              'visibility',
              t('page.visibility'),
              t('page.any_visibility'),
              visibilities.map((visibility) => ({ value: visibility, name: t(`layer.${visibility}`) })),
            )}
            {chooser('state', t('page.state'), t('page.any_state'), [
              { value: 'deleted', name: t('page.only_deleted') },
            ])}
            {chooser('group', t('page.group'), t('page.any_group'), groups)}
            {chooser(
              'label',
              t('page.label'),
              t('page.any_label'),
              noteLabels.map((label) => ({ value: label, name: t(`layer.${label}`) })),
            )}
            {chooser('kind', t('page.kind'), t('page.any_kind'), [
              { value: 'note', name: t('page.only_notes') },
              { value: 'highlight', name: t('page.only_highlights') },
              { value: 'reply', name: t('page.only_replies') },
            ])}
            {chooser(
              'passage',
              t('page.passage'),
              t('page.any_passage'),
              anchorStatuses.map((status) => ({ value: status, name: t(`page.${status}`) })),
            )}
          </div>
        </details>
      </form>
    </search>
  )
}
