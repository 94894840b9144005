import { expect, test } from 'vitest'
import { type Place, stretchesOf, stretchFrom } from '@/components/annotations/word-steps'

const words = (text: string, language = 'en', grain: 'word' | 'sentence' = 'word') =>
  stretchesOf(text, grain, language).map(({ start, end }) => text.slice(start, end))

test('words are those of the language, without what stands between them', () => {
  expect(words('It’s 2.1%, isn’t it?')).toEqual(['It’s', '2.1', 'isn’t', 'it'])
  expect(words('Что-то — «ёлочка».', 'ru')).toEqual(['Что', 'то', 'ёлочка'])
  expect(words('¿Qué? 🍌 café', 'es')).toEqual(['Qué', 'café'])
  expect(words('香蕉很贵', 'zh')).not.toEqual(['香蕉很贵'])
})

test('sentences end where they end, and keep no space', () => {
  expect(words('First one. And 2.5 more!  Last', 'en', 'sentence')).toEqual(['First one.', 'And 2.5 more!', 'Last'])
})

const texts = ['One two.', '—', 'Three four.']
const read = (block: number) => {
  const text = texts[block]
  return text === undefined ? undefined : stretchesOf(text, 'word', 'en')
}
const walk = (from: Place, direction: 1 | -1) => {
  const seen: string[] = []
  let place = from
  for (let found = stretchFrom(place, direction, read); found; found = stretchFrom(place, direction, read)) {
    seen.push(texts[found.block]?.slice(found.start, found.end) ?? '')
    place = { block: found.block, offset: direction === 1 ? found.end : found.start }
  }
  return seen
}

test('steps lead over paragraphs, past those without words, and stop at the ends', () => {
  expect(walk({ block: 0, offset: 0 }, 1)).toEqual(['One', 'two', 'Three', 'four'])
  expect(walk({ block: 2, offset: texts[2]?.length ?? 0 }, -1)).toEqual(['four', 'Three', 'two', 'One'])
  expect(walk({ block: 2, offset: 11 }, 1)).toEqual([])
})

test('from within a word a step takes what is left of it', () => {
  expect(stretchFrom({ block: 0, offset: 1 }, 1, read)).toEqual({ block: 0, start: 0, end: 3 })
})
