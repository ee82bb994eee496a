import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import dockerHost from '../../recipes/docker-host/recipe.ts'
import { evaluateFleet } from '../../src/cookbook/fleet/evaluate-fleet.ts'
import { fleetOutputs } from '../../src/cookbook/fleet/fleet-outputs.ts'
import { initialValues } from '../../src/cookbook/initial-values.ts'
import type { Values } from '../../src/cookbook/input.ts'
import { applyIgnition } from '../support/ignition.ts'
import { findShells, need } from '../support/programs.ts'
import { recordShell } from '../support/record-shell.ts'
import { run } from '../support/run.ts'
import { scratchFolder } from '../support/scratch.ts'

const COUNT = 50
const DATA = 'guestinfo.ignition.config.data='
const folder = scratchFolder()
const shells = await findShells([['bash', '--norc'], ['dash'], ['zsh', '-f']])

const rows = Array.from({ length: COUNT }, (_, index) => ({
  hostname: `web-${index + 1}`,
  address: `192.168.10.${index + 20}/24`,
}))
const names = rows.map(({ hostname }) => hostname)

/** The ways in which a payload reaches a machine, and where a call of the script has it. */
const ways: {
  title: string
  answers: Values
  /** How many calls each host takes, and which of them carries its payload. */
  calls: { each: number; payload: number }
  name: (call: string[]) => string | undefined
  /** The option before the payload, or before the name of the file that holds it. */
  option: string
}[] = [
  {
    title: 'OVF Tool with the payload in the command',
    answers: {},
    calls: { each: 1, payload: 0 },
    name: (call) => valueOf(call, '--name='),
    option: `--extraConfig:${DATA}`,
  },
  {
    title: 'OVF Tool with the payload packed by gzip',
    answers: { 'deploy.encoding': 'gzip+base64' },
    calls: { each: 1, payload: 0 },
    name: (call) => valueOf(call, '--name='),
    option: `--extraConfig:${DATA}`,
  },
  {
    title: 'OVF Tool with the payload in a file',
    answers: { 'deploy.delivery': 'file' },
    calls: { each: 1, payload: 0 },
    name: (call) => valueOf(call, '--name='),
    option: '--configFile=',
  },
  {
    title: 'govc with the payload in the command',
    answers: { 'deploy.target': 'govc' },
    calls: { each: 4, payload: 1 },
    name: (call) => valueOf(call, '-vm=')?.split('/').at(-1),
    option: `-e=${DATA}`,
  },
  {
    title: 'govc with the payload in a file',
    answers: { 'deploy.target': 'govc', 'deploy.delivery': 'file' },
    calls: { each: 4, payload: 1 },
    name: (call) => valueOf(call, '-vm=')?.split('/').at(-1),
    option: `-f=${DATA}`,
  },
]

describe.each(ways)(
  `The script for ${COUNT} hosts, $title,`,
  ({ answers, calls, name, option }) => {
    const outputs = outputsFor(answers)
    const script = outputs.parts.at(-1)
    const text = script?.kind === 'code' ? script.text : ''
    const content = (file: string | undefined) =>
      outputs.files.find((one) => one.name === file)?.content ?? ''

    /** The config that a call carries, unpacked as Ignition's vmware provider does. */
    function readConfig(call: string[]): string {
      const value = valueOf(call, option) ?? ''
      const data = option.endsWith(DATA) && !option.startsWith('-f') ? value : content(value)
      const base64 = data.split('\n').find((line) => line.includes(DATA)) ?? data
      const bytes = Buffer.from(
        base64.slice(base64.indexOf(DATA) < 0 ? 0 : base64.indexOf(DATA) + DATA.length),
        'base64',
      )
      return (answers['deploy.encoding'] === undefined ? bytes : gunzipSync(bytes)).toString()
    }

    test.each(shells)(
      'runs in $title, pasted and as a file, once for each host',
      async ({ words }) => {
        const pasted = await recordShell(words, `${text}\n`, folder, outputs.files)
        expect(pasted.output).toBe('')
        expect(pasted.strays).toEqual([])
        expect(pasted.calls).toHaveLength(COUNT * calls.each)
        const own = pasted.calls.filter((_, index) => index % calls.each === calls.payload)
        expect(own.map(name)).toEqual(names)
        expect(new Set(own.map(readConfig)).size).toBe(COUNT)
        const file = await recordShell([...words, 'deploy-all.sh'], '', folder, outputs.files)
        expect(file.calls).toEqual(pasted.calls)
      },
    )

    test('carries the config of each host, and ignition-validate accepts it', async () => {
      const [{ words } = { words: [] }] = shells
      const recording = await recordShell(words, `${text}\n`, folder, outputs.files)
      const own = recording.calls.filter((_, index) => index % calls.each === calls.payload)
      const validate = await need('ignition-validate')
      for (const [index, call] of own.entries()) {
        const config = readConfig(call)
        expect(JSON.parse(config)).toEqual(JSON.parse(content(`${names[index]}.ign`)))
        expect(config).toContain(names[index])
        expect(await run([validate, '-'], { input: config })).toMatchObject({
          status: 0,
          output: '',
        })
      }
    })
  },
)

test.each([0, 12, 24, 36, 49])('the real Ignition applies the config of row %i', async (index) => {
  const { files } = outputsFor({})
  const config = files.find(({ name }) => name === `${names[index]}.ign`)?.content ?? ''
  const own = join(folder, `apply-${index}`)
  mkdirSync(own)
  const { root, failure } = await applyIgnition(config, own)
  expect(failure).toBeUndefined()
  expect(readFileSync(join(root, 'etc/hostname'), 'utf8')).toBe(names[index])
})

/** What a fleet of Docker hosts gives out for these answers. */
function outputsFor(answers: Values) {
  const fleet = evaluateFleet(dockerHost, { ...initialValues(dockerHost), ...answers }, rows)
  const outputs = fleetOutputs(fleet)
  if (outputs === undefined || outputs.refusal) {
    throw new Error(JSON.stringify([outputs?.refusal, fleet.problems, fleet.rowProblems]))
  }
  return outputs
}

function valueOf(call: readonly string[], option: string): string | undefined {
  return call.find((argument) => argument.startsWith(option))?.slice(option.length)
}
