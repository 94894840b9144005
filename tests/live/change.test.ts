import { describe, expect, test } from 'vitest'
import { Backlog } from '@/lib/live/backlog'
import { concerned, heardIn, type NoteChange } from '@/lib/live/change'
import { written } from '@/lib/live/event'

const [ada, bruno] = ['01a20a6e-e17d-76c5-ab15-c522256f6301', '01a20a6e-e17d-76c5-ab15-c522256f6302']
const [note, answer, group] = [
  '01a20a6e-e17d-76c5-ab15-c522256f6311',
  '01a20a6e-e17d-76c5-ab15-c522256f6312',
  '01a20a6e-e17d-76c5-ab15-c522256f6321',
]
const everybody = { visibility: 'public', groupId: null } as const
const herself = { visibility: 'private', groupId: null } as const
const theGroup = { visibility: 'group', groupId: group } as const
const change = (part: Partial<NoteChange>): NoteChange => ({
  ...{ id: note, rootId: null, authorId: ada, before: null, now: null },
  ...part,
})
const asked = (readerId: string | null, changes: NoteChange[], ...groups: string[]) => {
  const { common, own, lost } = concerned({ readerId, groupIds: new Set(groups) }, changes)
  return { common: [...common], own: [...own], lost: [...lost] }
}

describe('whom a change concerns', () => {
  test('a private note concerns its author alone', () => {
    const made = [change({ now: herself })]
    expect(asked(ada, made)).toEqual({ common: [], own: [note], lost: [] })
    for (const other of [bruno, null]) expect(asked(other, made)).toEqual({ common: [], own: [], lost: [] })
  })

  test('a public one is the same for everybody but its author', () => {
    const made = [change({ now: everybody })]
    for (const other of [bruno, null]) expect(asked(other, made).common).toEqual([note])
    expect(asked(ada, made)).toEqual({ common: [], own: [note], lost: [] })
  })

  test('one of a group concerns who is in it', () => {
    const made = [change({ now: theGroup })]
    expect(asked(bruno, made, group).own).toEqual([note])
    expect(asked(bruno, made)).toEqual({ common: [], own: [], lost: [] })
  })

  test('one that is no longer shared may be lost to those who had it, and its id is told to nobody else', () => {
    const hidden = [change({ before: theGroup, now: herself })]
    expect(asked(bruno, hidden, group).lost).toEqual([note])
    expect(asked(bruno, hidden).lost).toEqual([])
    expect(asked(null, [change({ before: everybody })]).lost).toEqual([note])
  })

  test('an answer sends its thread again, and takes nothing away when it goes', () => {
    const answered = [change({ id: answer, rootId: note, before: everybody, authorId: bruno })]
    expect(asked(null, answered)).toEqual({ common: [note], own: [], lost: [] })
    expect(asked(ada, answered)).toEqual({ common: [], own: [note], lost: [] })
  })
})

test('what is heard is read strictly', () => {
  const row = [note, null, ada, null, ['group', group]]
  expect(heardIn(JSON.stringify({ briefing: note, notes: [row] }))).toEqual({
    briefing: note,
    notes: [change({ now: theGroup })],
  })
  expect(heardIn(JSON.stringify({ briefing: note, notes: null }))).toEqual({ briefing: note, notes: null })
  for (const odd of ['', 'null', '{"briefing":1}', '{"briefing":"x","notes":[]}']) expect(heardIn(odd)).toBeNull()
})

describe('what was missed', () => {
  const some = [change({ now: everybody })]

  test('begins after the place, and only of that briefing', () => {
    const backlog = new Backlog('here')
    backlog.begin(0)
    backlog.add('one', some, 10)
    const { place } = backlog
    expect(backlog.after({ place }, 'one')).toEqual([])
    backlog.add('two', some, 20)
    backlog.add('one', [...some, ...some], 30)
    expect(backlog.after({ place }, 'one')).toHaveLength(2)
    expect(backlog.after({ at: 5 }, 'one')).toHaveLength(3)
    expect(backlog.after({ at: 30 }, 'two')).toEqual([])
  })

  test('is not known of another process, of before it listened, or after a break', () => {
    const backlog = new Backlog('here')
    expect(backlog.after({ at: 0 }, 'one')).toBeNull()
    backlog.begin(10)
    const { place } = backlog
    expect(backlog.after({ place }, 'one')).toEqual([])
    for (const odd of ['there-1', 'here-99', 'here-', 'here-x', 'here-1.5', '']) {
      expect(backlog.after({ place: odd }, 'one'), odd).toBeNull()
    }
    expect(backlog.after({ at: 9 }, 'one')).toBeNull()
    backlog.begin(20)
    expect(backlog.after({ place }, 'one')).toBeNull()
  })

  test('is not known when too much happened at once, or too much since', () => {
    const backlog = new Backlog('here')
    backlog.begin(0)
    const { place } = backlog
    backlog.add('one', null, 1)
    expect(backlog.after({ place }, 'one')).toBeNull()
    expect(backlog.after({ place }, 'two')).toEqual([])
    for (let n = 0; n < 5_001; n += 1) backlog.add('two', some, 2)
    expect(backlog.after({ place }, 'one')).toBeNull()
  })
})

test('an event is one line of data, whatever it holds', () => {
  const lines = written({ type: 'here', others: 1, names: ['a\n\ndata: b'] }, 'p-1').split('\n')
  expect(lines).toEqual(['id: p-1', 'event: here', 'data: {"others":1,"names":["a\\n\\ndata: b"]}', '', ''])
  expect(written({ type: 'beat' }, 'p-1')).toBe('id: p-1\nevent: beat\ndata: {}\n\n')
})
