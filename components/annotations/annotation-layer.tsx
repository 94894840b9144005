import type { Locale } from '@/lib/platform/i18n/locales'
import { messages } from '@/lib/platform/i18n/messages'
import { AnnotationIsland } from './annotation-island'
import { notesAddress, textKeysHint } from './notes-address'
import './annotations.css'

type Props = { locale: Locale; slug: string; revisionId: string }

/** Notes on the briefing of this page: put it once, after the text. It draws nothing without a script. */
export function AnnotationLayer({ locale, slug, revisionId }: Props) {
  const labels = messages[locale].annotations.layer
  return (
    <>
      <link rel="preload" as="fetch" crossOrigin="anonymous" href={notesAddress(slug, locale)} />
      <p id={textKeysHint} hidden>
        {labels.keys.hint}
      </p>
      <AnnotationIsland text={{ slug, locale, revisionId }} labels={labels} />
    </>
  )
}
