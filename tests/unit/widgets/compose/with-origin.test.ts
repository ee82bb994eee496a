import { expect, test } from 'vitest'
import { originComment } from '../../../../src/cookbook/share/origin-comment.ts'
import { transpile } from '../../../../src/engine/index.ts'
import { reduceHost, startHost } from '../../../../src/widgets/compose/host-state.ts'
import { markedAgainst, withOrigin } from '../../../../src/widgets/compose/with-origin.ts'
import { kit } from './kit.ts'

const { state } = reduceHost(kit.compose, startHost(kit.compose), {
  type: 'choose',
  recipes: ['docker-compose'],
})
const comment = originComment('http://localhost/compose/#p=1.x', '0.1.0')
const signed = withOrigin(state, comment)

test('the comment stands at the top of what is shown, copied and saved', () => {
  const head = `${comment.join('\n')}\n`
  const text = head + (state.evaluation.butane ?? '')
  expect(signed.evaluation.butane).toBe(text)
  for (const parts of [signed.outputs.butane.parts, signed.outputs.butane.masked]) {
    expect(parts).toMatchObject([{ text, file: { content: text } }])
  }
  expect(signed.outputs.ignition).toBe(state.outputs.ignition)
})

test('it changes nothing of the Ignition config', () => {
  expect(transpile(signed.evaluation.butane ?? '', { pretty: true }).output).toBe(
    state.evaluation.ignition,
  )
})

test('every finding still points at the line that it is about', () => {
  const lineOf = (text = '', line = 0) => text.split('\n')[line - 1]
  const found = state.evaluation.report.filter(({ range }) => range !== undefined)
  expect(found.length).toBeGreaterThan(0)
  for (const [index, { range }] of state.evaluation.report.entries()) {
    if (range === undefined) continue
    const moved = signed.evaluation.report[index]?.range?.start
    const { butane = '' } = signed.evaluation
    expect(lineOf(butane, moved?.line)).toBe(lineOf(state.evaluation.butane, range.start.line))
    expect(butane.slice(moved?.offset)).toBe(state.evaluation.butane?.slice(range.start.offset))
  }
})

test('without a comment nothing changes', () => {
  expect(withOrigin(state, [])).toBe(state)
})

test('the reader’s own text is what additions are marked against', () => {
  const marked = markedAgainst(state, 'variant: flatcar\n')
  expect(marked.before.butane.masked).toMatchObject([{ text: 'variant: flatcar\n' }])
  expect(marked.outputs).toBe(state.outputs)
})
