import { expect, test } from 'vitest'
import { printCommandLine } from '../../src/cookbook/command-line.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'
import { nastyText } from '../support/nasty.ts'
import { seededRandom } from '../support/random.ts'
import { scratchFolder } from '../support/scratch.ts'
import { loadUnit } from '../support/systemd-units.ts'

const SEED = 1703
const folder = scratchFolder()

/** What systemd.service(5) says becomes of a dollar sign when the program is started. */
function replaceVariables(word: string): string {
  const rest = word.replaceAll('$$', '')
  if (rest.includes('$')) throw new Error(`${word} has a variable in it`)
  return word.replaceAll('$$', '$')
}

test(`systemd hands on 500 nasty arguments as they are (seed ${SEED})`, async () => {
  const random = seededRandom(SEED)
  const values = [
    ...[';', '\\;', '$', '$$', '${HOME}', '%', '%%n', 'a b', "it's", '\\', '"', '-', '@x', '\\x41'],
    ...Array.from({ length: 500 }, () => nastyText(random, false)),
  ]
  const lines = values.map(
    (value) => ['ExecStart', printCommandLine(['/bin/true', value, 'end'])] as const,
  )
  const unit = printUnit(['Service', [['Type', 'oneshot'], ...lines]])
  const { commands } = await loadUnit(unit, folder)
  expect(commands.map((words) => words.map(replaceVariables))).toEqual(
    values.map((value) => ['/bin/true', value, 'end']),
  )
})
