import type { AnchorStatus } from '@/lib/annotations/anchor-status'
import type { AnnotationInBriefing } from '@/lib/annotations/annotation'
import { contextOf, type PublishedText, wordsAt } from '@/lib/annotations/passage'
import { noteFragment, paths } from '@/lib/platform/paths'
import { accountOf, worldGroup } from './account-id'
import { addressOfPage, type BriefingPage } from './page-address'

type TextQuoteSelector = { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
type RangeSelector = {
  type: 'RangeSelector'
  startContainer: string
  startOffset: number
  endContainer: string
  endOffset: number
}

/** An annotation as the clients know it. `puente` says what they have no word for: what revisions did to its words. */
export type ClientAnnotation = {
  id: string
  created: string
  updated: string
  user: string
  user_info: { display_name: string }
  uri: string
  text: string
  tags: string[]
  group: string
  permissions: Record<'read' | 'admin' | 'update' | 'delete', string[]>
  target: { source: string; selector?: (TextQuoteSelector | RangeSelector)[] }[]
  document: { title: string[] }
  links: { html: string; incontext: string; json: string }
  references?: string[]
  hidden: boolean
  flagged: boolean
  puente: { status: AnchorStatus; quote: string; was: string | null; now: string | null; colour: string }
}

/** A note as it is about to be told: its author, the notes that it answers from the first on, and the page it is seen on. */
export type ToldNote = {
  note: AnnotationInBriefing
  authorId: string
  references: readonly string[]
  page: BriefingPage
  /** The text of that page. */
  text: PublishedText | undefined
}

// Leads nowhere in any page, so that the client files the note under those without a place.
const nowhere: RangeSelector = {
  type: 'RangeSelector',
  startContainer: '/puente-words-are-gone[1]',
  startOffset: 0,
  endContainer: '/puente-words-are-gone[1]',
  endOffset: 0,
}

/**
 * The words as they stand in the page's text. The client would mark whatever looks like a quote that is gone, without a
 * sign: so where there is no place it is given no words to look for.
 */
function selectorOf({ note, text }: ToldNote): TextQuoteSelector | RangeSelector {
  const { passage } = note.anchor
  const exact = passage && text ? wordsAt(text, passage) : null
  if (!passage || !text || exact === null) return nowhere
  return { type: 'TextQuoteSelector', exact, ...contextOf(text, passage) }
}

function readersOf({ note, authorId }: ToldNote, origin: string): string {
  if (note.visibility === 'public') return `group:${worldGroup}`
  return note.group ? `group:${note.group.id}` : accountOf(authorId, origin)
}

/** Our note in the clients' words. `origin` is that of this site. */
export function clientAnnotation(told: ToldNote, origin: string): ClientAnnotation {
  const { note, authorId, references, page } = told
  const { id, anchor, quote, colour } = note
  const user = accountOf(authorId, origin)
  const uri = addressOfPage(page, origin)
  const isReply = note.parentId !== null
  return {
    id,
    created: note.createdAt,
    updated: note.updatedAt,
    user,
    user_info: { display_name: note.author },
    uri,
    text: note.body,
    tags: note.tags,
    group: note.group?.id ?? worldGroup,
    permissions: { read: [readersOf(told, origin)], admin: [user], update: [user], delete: [user] },
    target: [isReply ? { source: uri } : { source: uri, selector: [selectorOf(told)] }],
    document: { title: [note.briefing.title] },
    links: {
      html: origin + paths.annotation(id),
      incontext: `${addressOfPage({ ...page, number: null }, origin)}#${noteFragment(id)}`,
      json: `${origin}${paths.hypothesis(`annotations/${id}`)}`,
    },
    ...(isReply ? { references: [...references] } : {}),
    hidden: note.treatment.state !== 'shown',
    flagged: note.flagged,
    puente: { status: anchor.status, quote, was: anchor.was, now: anchor.now, colour },
  }
}
