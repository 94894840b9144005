import { messages } from '@/lib/platform/i18n/messages'
import { AnnotationIsland } from './annotation-island'
import { notesAddress, textKeysHint } from './notes-address'
import './annotations.css'
import type { Annotated } from './page-note'

/** Notes on the text of this page: put it once, after the text. It draws nothing without a script. */
export function AnnotationLayer({ locale, slug, revisionId, revision, isCurrent }: Annotated) {
  const text = { slug, locale, revisionId, revision, isCurrent }
  return (
    <>
      <link rel="preload" as="fetch" crossOrigin="anonymous" href={notesAddress(text)} />
      <p id={textKeysHint} data-revision={revisionId} hidden>
        {messages[locale].annotations.layer.keys.hint}
      </p>
      <AnnotationIsland text={text} />
    </>
  )
}
