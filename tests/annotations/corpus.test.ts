import { describe, expect, test } from 'vitest'
import { project } from '@/lib/annotations/anchor'
import { anchorStatuses } from '@/lib/annotations/anchor-status'
import { extentOf, wordsAt } from '@/lib/annotations/passage'
import { figures, isRight, marksWronglyInSilence } from './corpus/judging'
import { type Case, corpus } from './corpus/read-corpus'

const cases = corpus()
const answer = ({ note, before, after }: Case) => project(note, before, after)
const told = (one: Case) => {
  const { status, passage } = answer(one)
  return `${one.kind}: ${one.name}: ${one.is}, said ${status} “${passage ? wordsAt(one.after, passage) : ''}”`
}

describe('the corpus', () => {
  test('has at least 200 cases, and at least twenty of each class', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200)
    for (const status of anchorStatuses) {
      expect(cases.filter(({ is }) => is === status).length, status).toBeGreaterThanOrEqual(20)
    }
    expect(new Set(cases.map(({ kind, name }) => `${kind}: ${name}`)).size).toBe(cases.length)
  })

  test('is written as it is meant: words that stayed are the same on both sides, others are not', () => {
    for (const one of cases) {
      const words = one.place && wordsAt(one.after, one.place)
      if (one.is === 'unchanged' || one.is === 'moved') expect(words, one.name).toBe(one.note.quote)
      if (one.is === 'edited') expect(words, one.name).not.toBe(null)
      expect(extentOf(one.before, one.note), one.name).not.toBeNull()
    }
  })
})

describe('our rules on the corpus', () => {
  test('mark no wrong words in silence', () => {
    expect(cases.filter((one) => marksWronglyInSilence(one, answer(one))).map(told)).toEqual([])
  })

  test('are right in at least 95 of 100 cases of each class', () => {
    for (const [status, { precision, recall }] of figures(cases, answer)) {
      const wrong = cases.filter((one) => one.is === status && !isRight(one, answer(one))).map(told)
      expect(recall, [status, ...wrong].join('\n')).toBeGreaterThanOrEqual(0.95)
      expect(precision, status).toBeGreaterThanOrEqual(0.95)
    }
  })

  test.each(['figures', 'names', 'negations'])('are right in every case of changed %s', (kind) => {
    expect(cases.filter((one) => one.kind === kind && !isRight(one, answer(one))).map(told)).toEqual([])
  })
})
