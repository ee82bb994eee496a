import { expect, test } from 'vitest'
import { hasWords, searchText } from '../../../../src/widgets/search/search-text.ts'
import { text } from '../../../../src/cookbook/inputs/text.ts'

const said = searchText(
  { title: 'Swap file', description: 'More memory.', category: 'Base', tags: ['mkswap'] },
  { swapSize: text({ label: 'Size in MiB', help: 'How large.', example: '1' }) },
)

test.each([
  ['the title', 'SWAP'],
  ['the description', 'memory'],
  ['the category', 'base'],
  ['a tag', 'mkswap'],
  ['the label of an input', 'mib'],
  ['words in any order', 'size swap'],
  ['no word at all', ' '],
])('a recipe is found by %s', (_, query) => {
  expect(hasWords(said, query)).toBe(true)
})

test.each([
  ['a strange word beside a known one', 'swap nonsense'],
  ['the help of an input', 'large'],
])('a recipe is not found by %s', (_, query) => {
  expect(hasWords(said, query)).toBe(false)
})
