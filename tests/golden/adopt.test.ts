import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { adopt } from '../../src/cookbook/adopt/adopt.ts'
import type { Addition } from '../../src/cookbook/adopt/adopt.ts'

const updating = process.env['UPDATE_GOLDENS'] === '1'
const folder = new URL('adopt/', import.meta.url)
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

test.each(cases.map(({ name }) => name))('adopting into %s', (name) => {
  const path = (file: string) => new URL(`${name}/${file}`, folder)
  const recipes = JSON.parse(readFileSync(path('recipes.json'), 'utf8')) as Addition[]
  const { text, ...report } = adopt(readFileSync(path('yours.bu'), 'utf8'), recipes)
  const written = `${JSON.stringify(report, null, 2)}\n`
  if (updating) {
    writeFileSync(path('adopted.bu'), text ?? '')
    writeFileSync(path('report.txt'), written)
  }
  expect(text).toBe(readFileSync(path('adopted.bu'), 'utf8'))
  expect(written).toBe(readFileSync(path('report.txt'), 'utf8'))
})
