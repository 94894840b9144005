import { describe, expect, test } from 'vitest'
import { project } from '@/lib/annotations/anchor'
import { publishedText, wordsAt } from '@/lib/annotations/passage'
import { block, noteOn, published } from './texts'

const bananas = published(
  ['a', 'Bananas are the first good that Ecuador sells to Russia.'],
  ['b', 'Deliveries fell by 2.1% in the year of the ban.'],
  ['c', 'The ambassador expects an agreement by the end of 2026.'],
)

const became = (quote: string, was: string, now: string) => {
  const [before, after] = [published(['k', was]), published(['k', now])]
  const projection = project(noteOn(before, quote), before, after)
  return { ...projection, words: projection.passage && wordsAt(after, projection.passage) }
}

describe('1: the same block', () => {
  test('a paragraph that was left alone keeps its note, also when another was put before it', () => {
    const revised = published(
      ['z', 'New first paragraph.'],
      ...(bananas.blocks.map((b) => [b.key, b.text]) as [string, string][]),
    )
    expect(project(noteOn(bananas, 'fell by 2.1%'), bananas, revised)).toMatchObject({
      status: 'unchanged',
      method: 'same-block',
      passage: { startKey: 'b', start: 11 },
    })
  })

  test('a note over two paragraphs is kept while both stay next to each other', () => {
    const note = noteOn(bananas, 'to Russia.\n\nDeliveries fell')
    expect(project(note, bananas, bananas)).toMatchObject({
      status: 'unchanged',
      passage: { startKey: 'a', endKey: 'b' },
    })
  })

  test('a cell that was carried into another row is not the same cell', () => {
    const table = (...rows: [string, string, string, string][]) =>
      publishedText(rows.flatMap(([year, y, value, v]) => [block(y, year, 'cell'), block(v, value, 'cell')]))
    const before = table(['2024', 'y1', '10', 'v1'], ['2025', 'y2', '12', 'v2'])
    const after = table(['2025', 'y2', '12', 'v2'], ['2026', 'y3', '10', 'v1'])
    expect(project(noteOn(before, '10'), before, after).status).not.toBe('unchanged')
    expect(project(noteOn(before, '12'), before, after).status).toBe('unchanged')
  })
})

describe('2: words that stand once in both texts', () => {
  test('they follow their sentence into another paragraph', () => {
    const revised = published(['a', 'Ecuador sells flowers.'], ['q', 'It is said that deliveries fell by 2.1% then.'])
    expect(project(noteOn(bananas, 'fell by 2.1%'), bananas, revised)).toMatchObject({
      status: 'moved',
      method: 'only-occurrence',
      passage: { startKey: 'q', start: 27 },
    })
  })

  test('they are unchanged where they shift within their paragraph, at their new offsets', () => {
    const revised = published(['b', 'In short: deliveries fell by 2.1% in the year of the ban.'])
    expect(project(noteOn(bananas, 'fell by 2.1%'), bananas, revised)).toMatchObject({
      status: 'unchanged',
      passage: { startKey: 'b', start: 21 },
    })
  })

  test('a word that stands once and has nothing around it in common is only suggested', () => {
    const revised = published(['q', 'Yesterday Ecuador won a football match.'])
    const projection = project(noteOn(bananas, 'Ecuador'), bananas, revised)
    expect(projection).toMatchObject({ status: 'orphaned', passage: null })
    expect(projection.suggestions.map((passage) => wordsAt(revised, passage))).toEqual(['Ecuador'])
  })

  test('letters inside another word are not the word', () => {
    expect(became('Lin', 'The letter of Lin arrived.', 'The letter of machines in Berlin arrived.').words).not.toBe(
      'Lin',
    )
  })

  test('two names that changed places are two changed names', () => {
    const changed = became('Lavrov', 'Lavrov met Castro; Ryabkov stayed.', 'Ryabkov met Castro; Lavrov stayed.')
    expect(changed).toMatchObject({ status: 'edited', was: 'Lavrov', now: 'Ryabkov' })
  })
})

describe('3: words of which at least half is left', () => {
  test.each([
    ['a figure', 'fell by 2.1%', 'Deliveries fell by 2.1% then.', 'Deliveries fell by 3.4% then.', 'fell by 3.4%'],
    ['a figure alone', '2.1%', 'Deliveries fell by 2.1% then.', 'Deliveries fell by 3.4% then.', '3.4%'],
    [
      'a name',
      'minister Lavrov said',
      'As minister Lavrov said.',
      'As minister Ryabkov said.',
      'minister Ryabkov said',
    ],
    ['a name alone', 'Lavrov', 'As minister Lavrov said.', 'As minister Ryabkov said.', 'Ryabkov'],
    ['a negation', 'will raise taxes', 'It will raise taxes.', 'It will not raise taxes.', 'will not raise taxes'],
    ['a contraction', 'do not agree', 'They do not agree.', 'They do agree.', 'do agree'],
    ['a Russian negation', 'поддержала санкции', 'Россия поддержала санкции.', 'Россия не поддержала санкции.', null],
    [
      'a Spanish figure',
      'unos 3.500 coches',
      'Llegaron unos 3.500 coches.',
      'Llegaron unos 5.300 coches.',
      'unos 5.300 coches',
    ],
    [
      'a figure for words',
      'fell by 2.1%',
      'Deliveries fell by 2.1% then.',
      'Deliveries fell by a third then.',
      'fell by a third',
    ],
    [
      'a typing error',
      'an agrement by then',
      'It wants an agrement by then.',
      'It wants an agreement by then.',
      'an agreement by then',
    ],
  ])('%s that changed makes them edited, with was and now', (_, quote, was, now, words) => {
    const changed = became(quote, was, now)
    expect(changed.status).toBe('edited')
    expect(changed.now).toBe(changed.words)
    expect(changed.words).toBe(words ?? 'не поддержала санкции')
  })

  test('a negation just before the words is part of what changed', () => {
    const changed = became('raise taxes', 'It will raise taxes soon.', 'It will never raise taxes soon.')
    expect(changed).toMatchObject({ status: 'edited', was: 'raise taxes', now: 'never raise taxes' })
  })

  test('words of which less than half is left are gone', () => {
    expect(became('the ban on bananas', 'He knows the ban on bananas.', 'He knows the roses from Quito.').status).toBe(
      'orphaned',
    )
  })

  test('a paragraph between two that carry a note is part of what it is now', () => {
    const note = noteOn(bananas, 'to Russia.\n\nDeliveries fell')
    const apart = published(['a', bananas.blocks[0]!.text], ['n', 'In between.'], ['b', bananas.blocks[1]!.text])
    expect(project(note, bananas, apart)).toMatchObject({
      status: 'edited',
      now: 'to Russia.\n\nIn between.\n\nDeliveries fell',
    })
  })

  test('an edited sentence is followed into the paragraph that was split off', () => {
    const before = published([
      'a',
      'Bananas come first among all that is sold. The ambassador expects an agreement with Moscow by the end of 2026.',
    ])
    const after = published(
      ['a', 'Bananas come first among all that is sold.'],
      ['n', 'The ambassador expects an agreement with Moscow by the end of 2027.'],
    )
    expect(project(noteOn(before, 'an agreement with Moscow by the end of 2026'), before, after)).toMatchObject({
      status: 'edited',
      passage: { startKey: 'n' },
      now: 'an agreement with Moscow by the end of 2027',
    })
  })

  test('and into the one that its paragraph was joined to', () => {
    const before = published(
      ['a', 'Bananas come first among all that is sold in Moscow.'],
      ['b', 'The ambassador expects an agreement by the end of 2026.'],
    )
    const after = published([
      'a',
      'Bananas come first among all that is sold in Moscow. The ambassador expects an agreement by the end of 2027.',
    ])
    expect(project(noteOn(before, 'by the end of 2026'), before, after)).toMatchObject({
      status: 'edited',
      passage: { startKey: 'a' },
      now: 'by the end of 2027',
    })
  })

  test('a paragraph that was withdrawn is not found in one that looks like it and was there before', () => {
    const before = published(
      ['a', 'Exports of bananas to Russia rose by a tenth in spring.'],
      ['b', 'Exports of flowers to Russia rose by a fifth in spring.'],
    )
    const after = published(['b', 'Exports of flowers to Russia rose by a fifth in spring.'])
    const projection = project(noteOn(before, 'Exports of bananas to Russia rose by a tenth'), before, after)
    expect(projection).toMatchObject({ status: 'orphaned', passage: null })
    expect(projection.suggestions).toHaveLength(1)
  })
})

describe('4: words that stand more than once', () => {
  const twice = published(['a', 'Ecuador sells bananas. Peru waits. Ecuador buys wheat.'])

  test('what is around them decides', () => {
    const after = published(['a', 'In short, Ecuador sells bananas. Peru waits. Since then Ecuador buys wheat.'])
    const second = project(noteOn(twice, 'Ecuador', 5), twice, after)
    expect(second).toMatchObject({ status: 'unchanged', method: 'context' })
    expect(second.passage?.start).toBe(after.text.indexOf('Ecuador buys'))
  })

  test('or does not: then the places are only named', () => {
    const after = published(['x', 'Ecuador signs.'], ['y', 'Ecuador waits.'])
    const projection = project(noteOn(bananas, 'Ecuador'), bananas, after)
    expect(projection).toMatchObject({ status: 'ambiguous', passage: null, places: 2 })
    expect(projection.suggestions).toHaveLength(2)
  })

  test('the sentence that stays does not take over the note of the one that went', () => {
    const after = published(['a', 'Peru waits. Ecuador buys wheat.'])
    expect(project(noteOn(twice, 'Ecuador'), twice, after).status).toBe('orphaned')
    expect(project(noteOn(twice, 'Ecuador', 5), twice, after).status).toBe('unchanged')
  })
})

describe('6: words that are gone', () => {
  test('keep what they were, and no place', () => {
    expect(project(noteOn(bananas, 'fell by 2.1%'), bananas, published(['b', 'Nothing is known.']))).toEqual({
      ...{ status: 'orphaned', passage: null, method: 'none', was: 'fell by 2.1%', now: null },
      ...{ places: 0, suggestions: [] },
    })
  })
})
