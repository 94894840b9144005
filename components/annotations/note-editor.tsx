import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { TagField } from '@/components/tags/tag-field'
import { Button, ButtonLink } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { annotationLimits, colours } from '@/lib/annotations/annotation'
import type { NoteNode } from '@/lib/annotations/note-body'
import { ownTags, previewOf } from './calls'
import type { Labels } from './labels'
import { NoteBody } from './note-body'
import type { Draft } from './page-note'

type Props = {
  draft: Draft
  labels: Labels
  /** Where to sign in, when nobody is. */
  signIn: string | null
  onChange: (draft: Draft) => void
  onSave: (draft: Draft) => void
  onCancel: () => void
  /** Escape: closed, with what was typed kept. */
  onLeave: () => void
}

function Preview({ body, labels }: { body: string; labels: Labels }) {
  const [nodes, setNodes] = useState<NoteNode[]>()
  useEffect(() => {
    let here = true
    previewOf(body).then(
      (shown) => here && setNodes(shown),
      () => here && setNodes([{ type: 'paragraph', children: [{ type: 'text', text: body }] }]),
    )
    return () => {
      here = false
    }
  }, [body])
  return (
    <div className="grid min-h-24 gap-2 border-y border-line py-2 text-sm" aria-live="polite">
      {nodes?.length === 0 ? <p className="text-soft">{labels.preview_empty}</p> : <NoteBody nodes={nodes ?? []} />}
    </div>
  )
}

function Choices({ draft, labels, onChange }: Pick<Props, 'draft' | 'labels' | 'onChange'>) {
  const name = useId()
  return (
    <>
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
                name={`${name}-colour`}
                className="peer sr-only"
                checked={draft.colour === colour}
                onChange={() => onChange({ ...draft, colour })}
              />
              <span className="sr-only">{labels[colour]}</span>
              <span
                aria-hidden="true"
                className={`swatch swatch-${colour} peer-checked:border-2 peer-checked:border-ink`}
              >
                a
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{labels.visible_to}</legend>
        <div className="flex gap-4 text-sm">
          {(['private', 'public'] as const).map((visibility) => (
            <label key={visibility} className="touch inline-flex items-center gap-1.5">
              <input
                type="radio"
                name={`${name}-visibility`}
                className="accent-accent"
                checked={draft.visibility === visibility}
                onChange={() => onChange({ ...draft, visibility })}
              />
              {labels[visibility]}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  )
}

/** The form of a note: what it says, its colour, who sees it, its tags. */
export function NoteEditor({ draft, labels, signIn, onChange, onSave, onCancel, onLeave }: Props) {
  const [previewed, setPreviewed] = useState(false)
  const [known, setKnown] = useState<string[]>([])
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus({ preventScroll: true })
    const shown = requestAnimationFrame(() => form.current?.scrollIntoView({ block: 'nearest' }))
    if (!signIn) ownTags().then(setKnown, () => undefined)
    return () => cancelAnimationFrame(shown)
  }, [signIn])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(draft)
  }
  return (
    <form
      ref={form}
      onSubmit={submit}
      aria-label={draft.changes ? labels.edit_note : labels.new_note}
      className="grid gap-3 rounded-sm border border-soft bg-raised p-3 font-sans"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && draft.chosen && !signIn) onSave(draft)
      }}
    >
      {draft.chosen ? null : <p className="text-sm text-accent">{labels.draft_without_passage}</p>}
      {previewed ? (
        <Preview body={draft.body} labels={labels} />
      ) : (
        <TextArea
          id={`${id}-body`}
          name="body"
          label={labels.your_note}
          help={labels.markdown_help}
          rows={4}
          maxLength={annotationLimits.body}
          value={draft.body}
          onChange={(event) => onChange({ ...draft, body: event.target.value })}
        />
      )}
      {signIn ? null : (
        <Button kind="quiet" className="justify-self-start" onClick={() => setPreviewed(!previewed)}>
          {previewed ? labels.write : labels.preview}
        </Button>
      )}
      <Choices draft={draft} labels={labels} onChange={onChange} />
      <TagField
        label={labels.tags}
        help={labels.tags_help}
        value={draft.tags}
        known={known}
        onChange={(tags) => onChange({ ...draft, tags })}
      />
      {signIn ? <p className="text-sm text-soft">{labels.sign_in_why}</p> : null}
      <div className="flex flex-wrap gap-2">
        {signIn ? (
          <ButtonLink kind="primary" href={signIn}>
            {labels.sign_in}
          </ButtonLink>
        ) : (
          <Button kind="primary" type="submit" disabled={!draft.chosen}>
            {labels.save}
          </Button>
        )}
        <Button kind="quiet" onClick={onCancel}>
          {labels.cancel}
        </Button>
      </div>
    </form>
  )
}
