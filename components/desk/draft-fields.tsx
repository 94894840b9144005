import { useId } from 'react'
import { TextArea, TextField } from '@/components/ui/field'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { Held } from './autosave'
import type { EditorPhrases } from './editor-phrases'

type Props = {
  words: Held
  wrong: Record<string, string>
  say: EditorPhrases
  language: Locale
  /** The address is fixed then. */
  isPublished: boolean
  onChange: (part: Partial<Held>) => void
}

/** What stands over a briefing's text, and the name in its address. */
export function DraftFields({ words, wrong, say, language, isPublished, onChange }: Props) {
  const id = useId()
  return (
    <>
      <TextField
        id={`${id}-title`}
        name="title"
        label={say.title}
        error={wrong.title}
        value={words.title}
        onChange={(event) => onChange({ title: event.target.value })}
        maxLength={200}
        lang={language}
        className="font-serif text-xl"
      />
      <TextArea
        id={`${id}-standfirst`}
        name="standfirst"
        label={say.standfirst}
        help={say.standfirstHelp}
        error={wrong.standfirst}
        value={words.standfirst}
        onChange={(event) => onChange({ standfirst: event.target.value })}
        maxLength={600}
        rows={3}
        lang={language}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          id={`${id}-byline`}
          name="byline"
          label={say.byline}
          error={wrong.byline}
          value={words.byline}
          onChange={(event) => onChange({ byline: event.target.value })}
          maxLength={200}
        />
        <TextField
          id={`${id}-slug`}
          name="slug"
          label={say.slug}
          help={isPublished ? say.addressFixed : undefined}
          error={wrong.slug}
          value={words.slug}
          readOnly={isPublished}
          onChange={(event) => onChange({ slug: event.target.value })}
          maxLength={120}
          spellCheck={false}
        />
      </div>
    </>
  )
}
