import { describe, expect, test } from 'vitest'
import type { History } from '../../../../src/cookbook/share/history.ts'
import { push, redo, startHistory, undo } from '../../../../src/cookbook/share/history.ts'
import { seededRandom } from '../../../support/random.ts'

type Act = 'undo' | 'redo' | [state: string, group?: string]

function play(acts: readonly Act[]): History<string> {
  return acts.reduce<History<string>>((history, act) => {
    if (act === 'undo') return undo(history)
    return act === 'redo' ? redo(history) : push(history, ...act)
  }, startHistory(''))
}

describe('a history', () => {
  test.each<[title: string, acts: Act[], past: string[], present: string, future: string[]]>([
    ['starts with nothing to undo or redo', ['undo', 'redo'], [], '', []],
    ['goes back', [['a'], ['b'], 'undo'], [''], 'a', ['b']],
    ['goes back and forward', [['a'], ['b'], 'undo', 'undo', 'redo'], [''], 'a', ['b']],
    ['keeps the order of what was undone', [['a'], ['b'], 'undo', 'undo'], [], '', ['a', 'b']],
    ['forgets what was undone at the next step', [['a'], 'undo', ['b']], [''], 'b', []],
    [
      'takes keystrokes in one field as one step',
      [
        ['h', 'x'],
        ['ho', 'x'],
      ],
      [''],
      'ho',
      [],
    ],
    [
      'starts a step in another field',
      [
        ['h', 'x'],
        ['hi', 'y'],
      ],
      ['', 'h'],
      'hi',
      [],
    ],
    ['starts a step after another field', [['a', 'x'], ['b'], ['c', 'x']], ['', 'a', 'b'], 'c', []],
    ['merges no steps without a group', [['a'], ['b']], ['', 'a'], 'b', []],
    ['starts a step after undo', [['a', 'x'], 'undo', ['b', 'x']], [''], 'b', []],
    ['starts a step after redo', [['a', 'x'], 'undo', 'redo', ['b', 'x']], ['', 'a'], 'b', []],
    ['pays no heed to a step to the same state', [['a'], 'undo', ['']], [], '', ['a']],
    [
      'goes on merging after an undo of nothing',
      ['undo', ['a', 'x'], 'redo', ['b', 'x']],
      [''],
      'b',
      [],
    ],
  ])('%s', (_title, acts, past, present, future) => {
    expect(play(acts)).toMatchObject({ past, present, future })
  })

  test('keeps the last 200 steps', () => {
    const acts = Array.from({ length: 250 }, (_, at): Act => [String(at)])
    const { past } = play(acts)
    expect([past.length, past[0], past.at(-1)]).toEqual([200, '49', '248'])
  })

  test('can hold undefined as a state', () => {
    const history = push<string | undefined>(startHistory<string | undefined>(undefined), 'a')
    expect(redo(undo(history)).present).toBe('a')
    expect(undo(history).present).toBeUndefined()
  })
})

const SEED = 20261205
test(`undo is taken back by redo in 300 random histories (seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  for (let round = 0; round < 300; round++) {
    let history = startHistory(-1)
    for (let at = 0; at < 20; at++) {
      const choice = random()
      if (choice < 0.5) history = push(history, at, choice < 0.2 ? 'x' : undefined)
      else history = choice < 0.8 ? undo(history) : redo(history)
      const { past, present, future } = history
      if (past.length === 0) continue
      expect(redo(undo(history)), `round ${round}`).toEqual({ past, present, future })
    }
  }
})
