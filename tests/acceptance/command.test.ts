import { describe, expect, test } from 'vitest'
import type { Evaluation } from '../../src/cookbook/evaluate.ts'
import { evaluate } from '../../src/cookbook/evaluate.ts'
import { initialValues } from '../../src/cookbook/initial-values.ts'
import type { Command } from '../../src/deploy/command.ts'
import { NO_HARDWARE } from '../../src/deploy/hardware.ts'
import { ovftoolEsxi } from '../../src/deploy/targets/ovftool-esxi.ts'
import type { MachineSettings } from '../../src/deploy/settings.ts'
import { findShell } from '../../src/deploy/shells/index.ts'
import { examples, recipes } from '../support/examples.ts'
import { mainCommand } from '../support/main-command.ts'
import { nastyText } from '../support/nasty.ts'
import { findShells } from '../support/programs.ts'
import { seededRandom } from '../support/random.ts'
import { recordShell } from '../support/record-shell.ts'
import { scratchFolder } from '../support/scratch.ts'

const SEED = 20261123
const COUNT = 500
const folder = scratchFolder()

const shells = await findShells([['bash', '--norc'], ['dash'], ['zsh', '-f']])
/** bash as a person pastes into it: only then does `!` recall old commands. */
const pasted = await findShells([['bash', '--norc', '-i']])

const machine: MachineSettings = {
  name: 'flatcar-01',
  ova: 'flatcar_production_vmware_ova.ova',
  ovfNetwork: 'VM Network',
  network: 'VM Network',
  diskMode: 'thin',
  powerOn: true,
  waitForIp: true,
  overwrite: false,
  skipManifest: false,
  cpus: 2,
  memory: 4096,
  disk: 40,
  hardware: NO_HARDWARE,
  variables: [{ key: 'guestinfo.ignition.config.data', value: 'e30K' }],
  delivery: 'inline',
}

describe.each([...shells, ...pasted])('In $title', ({ words }) => {
  test(`${COUNT} commands with nasty settings arrive as they were built (seed ${SEED})`, async () => {
    const random = seededRandom(SEED)
    const commands = Array.from({ length: COUNT }).flatMap(() => {
      const nasty = () => nastyText(random, false)
      const { steps } = ovftoolEsxi(
        { ...machine, name: nasty(), network: nasty(), ova: nasty() },
        { host: 'esxi.example', user: nasty(), datastore: nasty(), tls: { check: 'nothing' } },
      )
      return steps.flatMap((step) => (step.kind === 'run' ? step.commands : []))
    })
    await expectRecorded(words, commands)
  })

  test('the command of every example arrives as it was built', async () => {
    const script = examples.map(({ commandText }) => `${commandText}\n`).join('')
    const { calls, output, strays } = await recordShell(words, script, folder)
    expect(calls, output.slice(0, 500)).toEqual(examples.map(({ command }) => command.args))
    expect(strays).toEqual([])
  })

  test(`${COUNT} nasty answers to docker-host are refused or arrive (seed ${SEED})`, async () => {
    const commands = nastyAnswers().flatMap((evaluation) => mainCommand(evaluation)?.command ?? [])
    expect(commands.length).toBeGreaterThan(COUNT / 10)
    await expectRecorded(words, commands)
  })

  test('careless quoting would be found out', async () => {
    const script = 'ovftool "--name=a$(touch pwned)b"\n'
    const { calls, strays } = await recordShell(words, script, folder)
    expect(calls).toEqual([['--name=ab']])
    expect(strays).toEqual(['pwned'])
  })
})

// Not in an interactive bash: a later line of quoted text that starts like ^a^b is rewritten by it. No
// printer can help that, and so the builder refuses line ends (tests/unit/deploy/ovftool.test.ts).
describe.each(shells)('In $title', ({ words }) => {
  test(`${COUNT} commands with line ends and controls arrive, too (seed ${SEED})`, async () => {
    const random = seededRandom(SEED)
    const commands = Array.from({ length: COUNT }, () => ({
      program: 'ovftool',
      args: Array.from({ length: 4 }, () => nastyText(random, true)),
    }))
    await expectRecorded(words, commands)
  })
})

test.each(pasted)(
  '$title recalls a command for an exclamation mark in double quotes',
  async ({ words }) => {
    const { calls, output } = await recordShell(words, 'ovftool "a!b"\n', folder)
    expect(calls).toEqual([])
    expect(output).toContain('event not found')
  },
)

/** Evaluates docker-host with a nasty text in place of one answer after the other. */
function nastyAnswers(): Evaluation[] {
  const recipe = Object.fromEntries(recipes)['docker-host']
  if (recipe === undefined) throw new Error('there is no recipe docker-host')
  const random = seededRandom(SEED)
  const initial = initialValues(recipe)
  const keys = Object.keys(initial)
  return Array.from({ length: COUNT }, (_, turn) => {
    const key = keys[turn % keys.length] ?? ''
    const evaluation = evaluate(recipe, { ...initial, [key]: nastyText(random, turn % 3 === 0) })
    const refused = evaluation.problems.some(({ severity }) => severity === 'error')
    expect(evaluation.deployment === undefined).toBe(refused)
    return evaluation
  })
}

/** Runs the printed commands in one shell and compares what the recorder got with what was meant. */
async function expectRecorded(words: string[], commands: Command[]) {
  const script = commands.map((command) => `${findShell('bash').draft([command])}\n`).join('')
  const { calls, output, strays } = await recordShell(words, script, folder)
  expect(calls, output.slice(0, 500)).toEqual(commands.map(({ args }) => args))
  expect(strays).toEqual([])
}
