'use client'

import { type FormEvent, useActionState, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { pressedKey } from '@/components/ui/pressed-key'
import { keepDraft } from '@/lib/briefings/actions'
import { type Draft, sameWords } from '@/lib/briefings/draft'
import type { DraftWords } from '@/lib/briefings/schema'
import type { Locale } from '@/lib/platform/i18n/locales'
import { type Held, heldOf, leftBehind, useAutosave } from './autosave'
import { ChosenRecords } from './chosen-records'
import { DraftConflict } from './draft-conflict'
import { DraftFields } from './draft-fields'
import { DraftPreview } from './draft-preview'
import type { EditorPhrases } from './editor-phrases'
import { type DrawPreview, type Preview, useLivePreview } from './live-preview'
import { MarkdownField } from './markdown-field'
import { typedEarly } from './typed-early'

type Props = {
  draft: Draft
  /** The names of the topics and sources that the draft names, by `kind:slug`. */
  names: Record<string, string>
  /** The interface's language; the draft has its own. */
  locale: Locale
  say: EditorPhrases
  /** Whether the briefing was published in any language: its address is fixed then. */
  isPublished: boolean
  /** What readers of this edition see, once it has been published. */
  published: DraftWords | null
  /** Who saved the draft last and when, before it was opened. */
  lastSaved: string | null
  /** Without it nothing can be published: the briefing was retracted. */
  publishHref: string | null
  addSourceHref: string
  preview: Preview
  draw: DrawPreview
}

const listed = (value: unknown) =>
  [value ?? []].flat().filter((slug): slug is string => typeof slug === 'string' && slug !== '')

function typedOver(draft: Draft, typed: Record<string, unknown> | undefined): Held {
  if (!typed) return heldOf(draft)
  const text = (name: keyof Held) => (typeof typed[name] === 'string' ? typed[name] : '')
  return {
    slug: text('slug') || draft.slug,
    title: text('title'),
    standfirst: text('standfirst'),
    byline: text('byline'),
    markdown: text('markdown'),
    topics: listed(typed.topics),
    sources: listed(typed.sources),
    furtherReading: listed(typed.furtherReading),
  }
}

/** Where a briefing is written: its fields and text beside the page that readers will see, saved as it is typed. */
export function DraftEditor(props: Props) {
  const {
    draft,
    names,
    locale,
    say,
    isPublished,
    published,
    lastSaved,
    publishHref,
    addSourceHref,
    preview: first,
    draw,
  } = props
  // Without scripts the form is sent whole, and what was typed comes back with what is wrong.
  const [sent, send] = useActionState(keepDraft, null)
  const problem = sent && !sent.answer.ok ? sent.answer.problem : undefined
  const former = problem?.data?.theirs as Draft | undefined
  const formId = `draft-${draft.briefingId}-${draft.locale}`
  const [words, setWords] = useState(() => ({ ...typedOver(draft, sent?.typed), ...typedEarly(formId) }))
  const { state, hasSaved, theirs, errors, hold, flush, settle } = useAutosave(
    draft,
    heldOf(draft),
    draft.version,
    former,
  )
  const { preview, hasFailed, change } = useLivePreview(draw, first)
  const text = useRef<HTMLTextAreaElement>(null)
  const wrong = { ...problem?.fields, ...errors }

  function put(part: Partial<Held>) {
    const next = { ...words, ...part }
    setWords(next)
    hold(next)
    change(next)
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const button = (event.nativeEvent as SubmitEvent).submitter
    const isSaved = await flush()
    if (isSaved && publishHref && button?.getAttribute('value') === 'publish') window.location.assign(publishHref)
  }

  const recall = useEffectEvent(() => {
    const left = leftBehind(draft, draft.version)
    if (left || JSON.stringify(words) !== JSON.stringify(heldOf(draft))) put(left ?? {})
  })
  useEffect(() => recall(), [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (pressedKey(event).toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      void flush()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [flush])

  function goToLine(line: number) {
    const area = text.current
    if (!area) return
    const rows = area.value.split('\n')
    const start = rows.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    area.focus()
    area.setSelectionRange(start, start + (rows[line - 1]?.length ?? 0))
    area.scrollTop = (area.scrollHeight * (line - 1)) / rows.length - area.clientHeight / 3
  }

  const chosen = (name: 'topics' | 'sources' | 'furtherReading') => ({
    name,
    locale,
    names,
    labels: say,
    slugs: words[name],
    error: wrong[name],
    onChange: (slugs: string[]) => put({ [name]: slugs }),
  })

  return (
    <>
      {theirs ? (
        <DraftConflict
          mine={words}
          theirs={theirs}
          locale={locale}
          say={say}
          onKeepMine={() => void settle(theirs, words)}
          onTakeTheirs={() => {
            setWords(heldOf(theirs))
            change(theirs)
            void settle(theirs, heldOf(theirs))
          }}
        />
      ) : null}
      <div className="mb-4 grid gap-1 text-sm text-soft">
        {published ? <p>{sameWords(words, published) ? say.draftSame : say.draftNews}</p> : null}
        {lastSaved && !hasSaved ? <p>{lastSaved}</p> : null}
      </div>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        {/* Without autoComplete="off" a browser fills in an older text when one goes back to the page. */}
        <form
          id={formId}
          action={send}
          onSubmit={submit}
          onBlur={() => void flush()}
          noValidate
          autoComplete="off"
          className="grid gap-4"
        >
          <input type="hidden" name="briefingId" value={draft.briefingId} />
          <input type="hidden" name="locale" value={draft.locale} />
          <input type="hidden" name="version" value={former?.version ?? draft.version} />
          <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-center gap-3 border-b border-line bg-paper px-1 py-2">
            <Button type="submit">{say.save}</Button>
            {publishHref ? (
              <Button type="submit" name="next" value="publish" kind="primary">
                {published ? say.publishAgain : say.publish}
              </Button>
            ) : null}
            <p
              role="status"
              className={
                state === 'Saved' || state === 'Unsaved' || state === 'Saving'
                  ? 'text-sm text-soft'
                  : 'text-sm text-accent'
              }
            >
              {problem && !theirs ? problem.message : say[`state${theirs?.isOwnSave ? 'OwnConflict' : state}`]}
            </p>
          </div>
          <DraftFields
            words={words}
            wrong={wrong}
            say={say}
            language={draft.locale}
            isPublished={isPublished}
            onChange={put}
          />
          <ChosenRecords
            {...chosen('topics')}
            kind="topic"
            label={say.topics}
            help={say.topicsHelp}
            searchLabel={say.findTopic}
          />
          <MarkdownField
            value={words.markdown}
            locale={locale}
            edition={draft.locale}
            say={say}
            error={wrong.markdown}
            field={text}
            onChange={(markdown) => put({ markdown })}
          />
          <ChosenRecords
            {...chosen('sources')}
            kind="source"
            label={say.sources}
            help={say.sourcesHelp}
            searchLabel={say.findSource}
          />
          <ChosenRecords
            {...chosen('furtherReading')}
            kind="source"
            label={say.furtherReading}
            searchLabel={say.findSource}
          />
          <p className="text-sm">
            <a className="link" href={addSourceHref} target="_blank" rel="noopener">
              {say.addSource}
            </a>
          </p>
        </form>
        <DraftPreview preview={preview} hasFailed={hasFailed} locale={draft.locale} say={say} onLine={goToLine} />
      </div>
    </>
  )
}
