import { webAnnotation } from '@/lib/annotations/web-annotation'
import { localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import type { LeavingNote } from './queries'

type Json = Record<string, unknown>

const listed = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])

const purposeOf = (body: unknown) => (typeof body === 'object' && body !== null ? (body as Json).purpose : undefined)

/**
 * A note as its owner takes it away: the W3C's model with what only the owner sees. Tags are bodies (purpose tagging),
 * a label one that classifies, the colour a `styleClass` (4.4 of the model), who sees it the `audience` (3.3.4), and the
 * state of the target the revision that it is pinned to (4.3.1).
 */
export function exportedAnnotation(note: LeavingNote, origin: string): Json {
  const { slug, locale } = note.briefing
  const cached = origin + localized(locale, paths.revision(slug, note.revision))
  const { '@context': _, body, target, ...rest } = webAnnotation(note, origin)
  const known = listed(body)
  const isMissing = (purpose: string) => !known.some((one) => purposeOf(one) === purpose)
  const worded = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value, format: 'text/plain' })
  const bodies = [
    ...known,
    ...(isMissing('tagging') ? note.tags.map((tag) => worded('tagging', tag)) : []),
    ...(note.label && isMissing('classifying') ? [worded('classifying', note.label)] : []),
  ]
  return {
    ...rest,
    audience: { type: 'schema:Audience', 'schema:audienceType': note.visibility },
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: listed(target).map((one) => {
      return typeof one === 'object' && one !== null
        ? { ...one, state: { type: 'TimeState', cached }, styleClass: note.colour }
        : one
    }),
  }
}
