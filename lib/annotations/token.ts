/** What a token is to an editor: a figure and a name are never taken for another one. */
export type TokenKind = 'word' | 'figure' | 'name' | 'mark'

/** A word, figure or mark, with its offsets in the text it was read from. White space belongs to no token. */
export type Token = { text: string; from: number; to: number; kind: TokenKind }

// Scripts that put no space between words are read sign by sign.
const spaceless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}'
const inWord = `[[\\p{L}\\p{M}\\p{N}]--[${spaceless}]]`
const joined = `['’‐‑\\-]|(?<=\\p{N})[.,\\:\\u00A0\\u202F](?=\\p{N})`
const word = `${inWord}+(?:(?:${joined})${inWord}+)*`
const picture = '\\p{RI}\\p{RI}|\\p{RGI_Emoji}|\\p{Extended_Pictographic}'
const pattern = new RegExp(`${word}|${picture}|\\S\\p{M}*`, 'gv')

const negations = new Set(
  (
    'not no never none nobody nothing nowhere neither nor cannot without hardly ' +
    'no ni nunca jamás tampoco sin nadie nada ningún ninguna ninguno ' +
    'не ни нет никогда без нельзя никто ничто ничего нигде никак'
  ).split(' '),
)

function kindOf(text: string): TokenKind {
  if (/\p{N}/u.test(text)) return 'figure'
  if (/^\p{Lu}/u.test(text)) return 'name'
  return /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'mark'
}

/** Every token of a text, in its order. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => {
    return { text: found, from: index, to: index + found.length, kind: kindOf(found) }
  })
}

/** Whether the word turns the meaning of its sentence round, in the languages that we publish in. */
export function isNegation(text: string): boolean {
  const folded = text.toLowerCase()
  return negations.has(folded) || /n['’]t$/.test(folded)
}

/** How much of a passage a token is: its letters; a mark is little beside a word. */
export const weightOf = ({ kind, text }: Token) => (kind === 'mark' ? 1 : Math.max(1, text.length))
