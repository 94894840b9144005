import { localized } from '@/lib/platform/i18n/locales'
import { blockAnchor, paths } from '@/lib/platform/paths'
import type { Annotation, AnnotationInBriefing, NoteLabel } from './annotation'
import type { Passage } from './passage'

export const webAnnotationType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'

/** The context of everything that is said by the model. */
export const webContext = 'http://www.w3.org/ns/anno.jsonld'

type Json = Record<string, unknown>

function placed({ startKey, start, endKey, end }: Passage, quote: Json): Json {
  const refinedBy = startKey === endKey ? [quote, { type: 'TextPositionSelector', start, end }] : quote
  return { type: 'FragmentSelector', value: blockAnchor(startKey), refinedBy }
}

/** The annotation by the W3C Web Annotation Data Model; `origin` is the public one. Its position is that in the current revision. */
export function webAnnotation(note: AnnotationInBriefing, origin: string): Record<string, unknown> {
  const { slug, locale } = note.briefing
  const source = origin + localized(locale, paths.briefing(slug))
  const quote = { type: 'TextQuoteSelector', exact: note.quote, prefix: note.prefix, suffix: note.suffix }
  const { passage } = note.anchor
  const selector = passage ? placed(passage, quote) : quote
  return {
    '@context': webContext,
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

const motivations: Record<NoteLabel, string> = {
  question: 'questioning',
  doubt: 'assessing',
  agreement: 'assessing',
  source: 'linking',
  to_check: 'commenting',
}

type Pinned = Annotation & { briefing: Pick<AnnotationInBriefing['briefing'], 'slug' | 'locale'> }

/**
 * The annotation as its own address and the containers give it: on the words of the revision it is pinned to, which
 * `state` names, so that nothing of it changes with later ones. A reply has the note that it answers as its target.
 */
export function pinnedAnnotation(note: Pinned, revision: number, origin: string): Json {
  const { slug, locale } = note.briefing
  const source = origin + localized(locale, paths.briefing(slug))
  const quote = { type: 'TextQuoteSelector', exact: note.quote, prefix: note.prefix, suffix: note.suffix }
  const cached = origin + localized(locale, paths.revision(slug, revision))
  const words = { type: 'TextualBody', value: note.body, format: 'text/markdown' }
  const said = note.label ? motivations[note.label] : 'commenting'
  return {
    '@context': webContext,
    id: origin + paths.annotation(note.id),
    type: 'Annotation',
    motivation: note.parentId ? 'replying' : note.body === '' ? 'highlighting' : said,
    creator: { type: 'Person', name: note.author },
    created: note.createdAt,
    modified: note.updatedAt,
    ...(note.body === '' ? {} : { body: words }),
    target: note.parentId
      ? origin + paths.annotation(note.parentId)
      : { type: 'SpecificResource', source, state: { type: 'TimeState', cached }, selector: placed(note, quote) },
  }
}
