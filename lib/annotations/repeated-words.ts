import { agreement } from './context'
import { isSameBlock } from './kept-blocks'
import type { Words } from './quoted-words'
import type { ReadText } from './read-text'

const enough = 6
const margin = 6
const sameBlock = 10
const mostCompared = 64

type Decision = { found: Words } | { candidates: Words[] }

const keyAt = (text: ReadText, words: Words) => text.blocks[text.tokens[words.first]!.block]!.key

type Rated = { agreed: number; score: number }

function rate(one: ReadText, mine: Words, other: ReadText, theirs: Words): Rated {
  const isHome = isSameBlock(one, one.tokens[mine.first]!.block, other, other.tokens[theirs.first]!.block)
  const agreed = agreement(one, mine, other, theirs)
  return { agreed, score: agreed + (isHome ? sameBlock : 0) }
}

/**
 * Which of several places of the same words is the quote's: the one whose surroundings agree most, by a clear margin over
 * the other places and over the other quotes that it could come from. Else those that it could be, without the ones that
 * clearly belong to another.
 */
export function decide(one: ReadText, quote: Words, same: Words[], other: ReadText, places: Words[]): Decision {
  const near = (text: ReadText, words: Words[]) =>
    words.length > mostCompared ? words.filter((found) => keyAt(text, found) === keyAt(one, quote)) : words
  const candidates = near(other, places)
  if (candidates.length === 0) return { candidates: places }
  const rivals = near(one, same).filter(({ from }) => from !== quote.from)
  const rated = candidates
    .map((found) => {
      const rival = Math.max(0, ...rivals.map((words) => rate(one, words, other, found).score))
      const { agreed, score: own } = rate(one, quote, other, found)
      return { found, agreed, own, rival }
    })
    .filter(({ own, rival }) => rival < own + margin)
    .sort((a, b) => b.own - a.own || a.found.from - b.found.from)
  const [best, second] = rated
  const isClear = best && best.agreed >= enough && best.own >= best.rival + margin
  if (isClear && (!second || best.own >= second.own + margin)) return { found: best.found }
  return { candidates: rated.map(({ found }) => found) }
}
