import { localized } from '@/lib/platform/i18n/locales'
import { blockAnchor, paths } from '@/lib/platform/paths'
import type { AnnotationInBriefing } from './annotation'

export const webAnnotationType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'

/** The annotation by the W3C Web Annotation Data Model; `origin` is the public one. Its position is that in the current revision. */
export function webAnnotation(note: AnnotationInBriefing, origin: string): Record<string, unknown> {
  const { slug, locale } = note.briefing
  const source = origin + localized(locale, paths.briefing(slug))
  const quote = { type: 'TextQuoteSelector', exact: note.quote, prefix: note.prefix, suffix: note.suffix }
  const { passage } = note.anchor
  const selector = passage
    ? {
        type: 'FragmentSelector',
        value: blockAnchor(passage.startKey),
        refinedBy:
          passage.startKey === passage.endKey
            ? [quote, { type: 'TextPositionSelector', start: passage.start, end: passage.end }]
            : quote,
      }
    : quote
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: origin + paths.annotation(note.id),
    type: 'Annotation',
    motivation: note.body === '' ? 'highlighting' : 'commenting',
    creator: { type: 'Person', name: note.author },
    created: note.createdAt,
    modified: note.updatedAt,
    ...(note.body === '' ? {} : { body: { type: 'TextualBody', value: note.body, format: 'text/markdown' } }),
    target: { source, selector },
  }
}
