import { useEffect, useId, useState } from 'react'
import { SelectField } from '@/components/ui/field'
import { colours, type NoteLabel, noteLabels, visibilities } from '@/lib/annotations/annotation'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { type GroupChoice, ownGroups } from './calls'
import type { Labels } from './labels'
import type { Draft } from './page-note'

type Props = { draft: Draft; labels: Labels; locale: Locale; onChange: (draft: Draft) => void }

/** The wash under the words. */
export function ColourChoice({ draft, labels, onChange }: Omit<Props, 'locale'>) {
  const name = useId()
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{labels.colour}</legend>
      <div className="flex gap-1.5">
        {colours.map((colour) => (
          <label
            key={colour}
            className="touch has-focus-visible:outline-2 has-focus-visible:outline-accent"
            title={labels[colour]}
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={draft.colour === colour}
              onChange={() => onChange({ ...draft, colour })}
            />
            <span className="sr-only">{labels[colour]}</span>
            <span aria-hidden="true" className={`swatch swatch-${colour}`}>
              a
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What the note is, in a word. */
export function LabelChoice({ draft, labels, onChange }: Omit<Props, 'locale'>) {
  const id = useId()
  return (
    <SelectField
      id={id}
      name="label"
      label={labels.label}
      value={draft.label ?? ''}
      onChange={(event) => onChange({ ...draft, label: (event.target.value || null) as NoteLabel | null })}
    >
      <option value="">{labels.no_label}</option>
      {noteLabels.map((label) => (
        <option key={label} value={label}>
          {labels[label]}
        </option>
      ))}
    </SelectField>
  )
}

function GroupSelect({ draft, labels, locale, onChange }: Props) {
  const [groups, setGroups] = useState<GroupChoice[]>()
  const id = useId()
  useEffect(() => {
    let here = true
    ownGroups().then(
      (found) => here && setGroups(found),
      () => here && setGroups([]),
    )
    return () => {
      here = false
    }
  }, [])
  if (groups?.length === 0) {
    return (
      <p className="text-sm text-soft">
        {labels.no_groups}{' '}
        <a href={localized(locale, paths.groups())} className="link">
          {labels.make_group}
        </a>
      </p>
    )
  }
  return (
    <SelectField
      id={id}
      name="group"
      label={labels.which_group}
      value={draft.groupId ?? ''}
      onChange={(event) => onChange({ ...draft, groupId: event.target.value || null })}
    >
      <option value="">{labels.choose}</option>
      {(groups ?? []).map((group) => (
        <option key={group.id} value={group.id}>
          {group.name}
        </option>
      ))}
    </SelectField>
  )
}

/** Who sees the note: its author, one of their groups, everyone. */
export function AudienceChoice({ isSignedIn, ...props }: Props & { isSignedIn: boolean }) {
  const { draft, labels, onChange } = props
  const name = useId()
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{labels.visible_to}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {visibilities.map((visibility) => (
          <label key={visibility} className="touch inline-flex items-center gap-1.5">
            <input
              type="radio"
              name={name}
              className="accent-accent"
              checked={draft.visibility === visibility}
              onChange={() => onChange({ ...draft, visibility, groupId: null })}
            />
            {labels[visibility]}
          </label>
        ))}
      </div>
      {draft.visibility === 'group' && isSignedIn ? <GroupSelect {...props} /> : null}
    </fieldset>
  )
}
