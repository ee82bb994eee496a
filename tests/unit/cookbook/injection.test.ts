import { expect, test } from 'vitest'
import type { Command } from '../../../src/deploy/command.ts'
import { evaluate } from '../../../src/cookbook/evaluate.ts'
import { initialValues, listInputs } from '../../../src/cookbook/initial-values.ts'
import { mainCommand } from '../../support/main-command.ts'
import { loadRecipe } from '../../support/recipes.ts'
import { seededRandom } from '../../support/random.ts'

const SEED = 1129
const ROUNDS = 1500
const recipe = await loadRecipe('docker-host')
const base = initialValues(recipe)
const keys = listInputs(recipe).map(([key]) => key)

const PIECES = [
  ...'\n\r\t "\'`$\\!%:#-[]{}()<>|&;*?=~/,.@',
  ...['\nExecStart=/bin/sh', '\n[Service]', ': ', ' #', '$(id)', '`id`', '%h', '../', '\u0000'],
  ...[
    '\u2028',
    '\u0085',
    '\ud800',
    '名前',
    '💥',
    '192.168.10.9',
    '/24',
    '10',
    'a',
    'true',
    '\n- a',
  ],
  ...['--overwrite', ' --powerOffTarget', "'; reboot; '", '"\nstorage:\n  files: []'],
]

/** The outline of a JSON value: keys and list lengths, with strings and numbers left out. */
function outline(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(outline)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, outline(item)]))
}

/** The options that a whole number may add. */
const SIZES = ['--numberOfCpus:*', '--memorySize:*']

/** The options of a command without their values; the two last arguments are none. */
const optionsOf = (command?: Command) =>
  (command?.args ?? []).slice(0, -2).map((arg) => arg.replace(/=.*/s, ''))

const NETWORK_LINE =
  /^(\[Match\]|\[Network\]|Name=\S+|(Address|Gateway|DNS)=[\da-f.:/]+|LinkLocalAddressing=no|IPv6AcceptRA=no|)$/

test(`nothing typed changes the outline of the result (${ROUNDS} states of seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const expected = outline(JSON.parse(evaluate(recipe, base).ignition ?? ''))
  const options = optionsOf(mainCommand(evaluate(recipe, base))?.command)
  let accepted = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const key = pick(keys)
    const typed = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(PIECES)).join('')
    // Half of the time the text follows a good answer, which gets it past the first checks.
    const raw = random() < 0.5 ? `${base[key]}${typed}` : typed
    const evaluation = evaluate(recipe, { ...base, [key]: raw })
    const { ignition } = evaluation
    const command = mainCommand(evaluation)?.command
    if (ignition === undefined || command === undefined) continue
    accepted += 1
    const label = `${key}: ${JSON.stringify(raw)}`
    const config = JSON.parse(ignition) as {
      storage: { files: { path: string; contents: { source: string } }[] }
    }
    expect(outline(config), label).toEqual(expected)
    const network =
      config.storage.files
        .find(({ path }) => path.endsWith('.network'))
        ?.contents.source.replace(/^data:,/, '') ?? ''
    for (const line of decodeURIComponent(network).split('\n'))
      expect(line, label).toMatch(NETWORK_LINE)
    expect(
      optionsOf(command).filter((name) => !SIZES.includes(name)),
      label,
    ).toEqual(options)
  }
  expect(accepted).toBeGreaterThan(200)
})
