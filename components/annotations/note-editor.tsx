import { type FormEvent, useEffect, useRef, useState } from 'react'
import { TagField } from '@/components/tags/tag-field'
import { MentionField } from '@/components/talk/mention-field'
import { Button, ButtonLink } from '@/components/ui/button'
import { annotationLimits } from '@/lib/annotations/annotation'
import type { NoteNode } from '@/lib/annotations/note-body'
import type { Locale } from '@/lib/platform/i18n/locales'
import { ownTags, previewOf } from './calls'
import type { Labels } from './labels'
import { NoteBody } from './note-body'
import { AudienceChoice, ColourChoice, LabelChoice } from './note-choices'
import type { Draft } from './page-note'
import { reveal } from './reading-order'

type Props = {
  draft: Draft
  labels: Labels
  locale: Locale
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

/** The form of a note: what it says, its colour and label, who sees it, its tags. */
export function NoteEditor({ draft, labels, locale, signIn, onChange, onSave, onCancel, onLeave }: Props) {
  const [previewed, setPreviewed] = useState(false)
  const [known, setKnown] = useState<string[]>([])
  const form = useRef<HTMLFormElement>(null)
  const passage = useRef(draft.chosen?.passage)
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus({ preventScroll: true })
    const shown = requestAnimationFrame(() => {
      if (matchMedia('(width >= 1200px)').matches) form.current?.scrollIntoView({ block: 'nearest' })
      // The sheet shows its own beginning; what has to come into sight are the words above it.
      else if (passage.current) reveal(passage.current)
    })
    if (!signIn) ownTags().then(setKnown, () => undefined)
    return () => cancelAnimationFrame(shown)
  }, [signIn])
  const isReady = draft.chosen !== null && (draft.visibility !== 'group' || draft.groupId !== null)
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
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isReady && !signIn) onSave(draft)
      }}
    >
      {draft.chosen ? null : <p className="text-sm text-accent">{labels.draft_without_passage}</p>}
      {previewed ? (
        <Preview body={draft.body} labels={labels} />
      ) : (
        <MentionField
          label={labels.your_note}
          help={labels.markdown_help}
          rows={4}
          maxLength={annotationLimits.body}
          value={draft.body}
          audience={signIn ? null : draft}
          peopleLabel={labels.people}
          onChange={(body) => onChange({ ...draft, body })}
        />
      )}
      {signIn ? null : (
        <Button kind="quiet" className="justify-self-start" onClick={() => setPreviewed(!previewed)}>
          {previewed ? labels.write : labels.preview}
        </Button>
      )}
      <ColourChoice draft={draft} labels={labels} onChange={onChange} />
      <LabelChoice draft={draft} labels={labels} onChange={onChange} />
      <AudienceChoice {...{ draft, labels, locale, onChange }} isSignedIn={!signIn} />
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
          <Button kind="primary" type="submit" disabled={!isReady}>
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
