import type { ReactNode } from 'react'
import { DateTime } from '@/components/ui/date-time'
import type { AnnotationInBriefing } from '@/lib/annotations/annotation'
import { wordChanges } from '@/lib/annotations/note-changes'
import type { NoteVersion } from '@/lib/annotations/versions'
import type { Locale } from '@/lib/platform/i18n/locales'
import { type Translate, translator } from '@/lib/platform/i18n/translate'

type State = Omit<NoteVersion, 'id' | 'replacedAt'>

type Props = { note: AnnotationInBriefing; versions: NoteVersion[]; locale: Locale; timeZone: string }

function Words({ before, after }: { before: string; after: string }) {
  return (
    <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {wordChanges(before, after).map(({ kind, text }, place) => {
        const key = `${place} ${kind}`
        if (kind === 'removed') return <del key={key}>{text}</del>
        if (kind === 'added') return <ins key={key}>{text}</ins>
        return text
      })}
    </p>
  )
}

/** What else than the words an edit changed, each as "what: before → after". */
function others(before: State, after: State, t: Translate): ReactNode[] {
  const audience = ({ visibility, group }: State) => group || t(`layer.${visibility}`)
  const label = (state: State) => t(`layer.${state.label ?? 'no_label'}`)
  const lines: [string, string, string][] = [
    [t('layer.label'), label(before), label(after)],
    [t('layer.colour'), t(`layer.${before.colour}`), t(`layer.${after.colour}`)],
    [t('layer.visible_to'), audience(before), audience(after)],
    [t('layer.tags'), before.tags.join(', ') || '—', after.tags.join(', ') || '—'],
  ]
  return lines
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => (
      <li key={what}>
        {what}: <del>{was}</del> → <ins>{is}</ins>
      </li>
    ))
}

/** Every edit of a note, the latest first, with what it changed. */
export function NoteHistory({ note, versions, locale, timeZone }: Props) {
  const t = translator(locale, 'annotations')
  const { body, label, colour, visibility, group, tags } = note
  const now: State = { body, label, colour, visibility, tags, group: group?.name ?? '' }
  return (
    <ol className="grid gap-6">
      {versions.map((version, place) => {
        const after = versions[place - 1] ?? now
        const lines = others(version, after, t)
        const hasNewWords = version.body !== after.body
        return (
          <li key={version.id} className="grid gap-2 border-l-2 border-line pl-4">
            <p className="text-sm text-soft">
              <DateTime at={version.replacedAt} locale={locale} timeZone={timeZone} style="minute" />
            </p>
            {hasNewWords ? <Words before={version.body} after={after.body} /> : null}
            {lines.length > 0 ? <ul className="text-sm">{lines}</ul> : null}
            {!hasNewWords && lines.length === 0 ? (
              <p className="text-sm text-soft">{t('page.saved_unchanged')}</p>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
