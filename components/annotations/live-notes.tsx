import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Here } from '@/lib/live/event'
import { filled, type Labels } from './labels'
import { hearLive } from './live-source'
import { type Loaded, loadNotes } from './load-notes'
import { withLists, withNews } from './news-merged'
import type { Annotated } from './page-note'
import { askReader } from './reader-call'
import type { SetNotes } from './use-notes'

type Props = {
  text: Annotated
  labels: Labels
  loaded: Loaded
  setNotes: SetNotes
  /** In words, who else reads this; empty when nobody does or it is not known. */
  presence: string
  onPresence: (words: string) => void
}

const namesAtMost = 3

function wordsFor(here: Here | null, labels: Labels): string {
  if (!here || here.others === 0) return ''
  const { others, names } = here
  const shown = names.slice(0, namesAtMost)
  const rest = others - shown.length
  if (shown.length === 0) return filled(labels.here, { n: others })
  return filled(rest > 0 ? labels.here_named : labels.here_only_named, { names: shown.join(', '), n: rest })
}

/** Keeps the page's notes as they are elsewhere, while somebody reads it, and says in the rail how many others do. */
export function LiveNotes({ text, labels, loaded, setNotes, presence, onPresence }: Props) {
  const { slug, revisionId } = text
  const { askedAt } = loaded

  useEffect(() => {
    const again = async () => {
      const lists = await loadNotes(text, askReader(text))
      if (lists.isSure) setNotes((notes) => withLists(notes, lists.notes, lists.next === null))
    }
    return hearLive(`/api/v1/briefings/${slug}/live?revision=${revisionId}`, askedAt, {
      news: (news) => setNotes((notes) => withNews(notes, news)),
      again: () => void again(),
      here: (here) => onPresence(wordsFor(here, labels)),
    })
  }, [text, slug, revisionId, askedAt, labels, setNotes, onPresence])

  const place = document.querySelector('[data-presence]')
  return presence && place ? createPortal(<p className="text-soft">{presence}</p>, place) : null
}
