import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Evaluation } from '../../../src/cookbook/evaluate.ts'
import { evaluate } from '../../../src/cookbook/evaluate.ts'
import { initialValues } from '../../../src/cookbook/initial-values.ts'
import type { Values } from '../../../src/cookbook/input.ts'
import { mainCommand } from '../../support/main-command.ts'
import { loadRecipe } from '../../support/recipes.ts'

const recipe = await loadRecipe('docker-host')
const commandOf = (evaluation: Evaluation) => mainCommand(evaluation)?.command
const textOf = (evaluation: Evaluation) => mainCommand(evaluation)?.commandText
const evaluateWith = (values: Values) => evaluate(recipe, { ...initialValues(recipe), ...values })
const withKey = {
  keys: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFfoDXv4Qp8ZNaWsaib8RahaCArp563H53Hd87MgHGZs a',
}

describe('evaluate', () => {
  test('gives everything for good answers, and no problem', () => {
    const result = evaluateWith(withKey)
    expect(result.problems).toEqual([])
    expect(result.report.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(result.values).toMatchObject({ hostname: 'flatcar-01', poolSize: 24 })
    expect(result.butane).toContain('inline: flatcar-01')
    expect(JSON.parse(result.ignitionCompact ?? '')).toEqual(JSON.parse(result.ignition ?? ''))
    expect(result.ignitionCompact).not.toContain('\n')
    expect(textOf(result)).toMatch(/^ovftool \\\n {2}--name=flatcar-01 \\\n/)
  })

  test('warns about the example key but still gives everything', () => {
    const result = evaluateWith({})
    expect(result.problems).toMatchObject([{ input: 'keys', severity: 'warning' }])
    expect(result.deployment).toBeDefined()
  })

  test('gives nothing that depends on a wrong answer', () => {
    const result = evaluateWith({ ...withKey, hostname: 'my_host' })
    expect(result.problems).toMatchObject([{ input: 'hostname', severity: 'error' }])
    const { values, butane, ignition, deployment } = result
    expect([values, butane, ignition, deployment]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
  })

  test('offers what a refused answer can be taken as', () => {
    const pasted = `- "${withKey.keys}"`
    const { problems } = evaluateWith({ keys: pasted })
    const remedy = { label: 'Write the keys plainly', set: withKey }
    expect(problems).toMatchObject([{ input: 'keys', severity: 'error', remedy }])
    expect(evaluateWith(remedy.set).problems).toEqual([])
  })

  test('gives no Butane when answers contradict each other', () => {
    const result = evaluateWith({ ...withKey, gateway: '10.0.0.1' })
    expect(result.problems).toMatchObject([{ input: 'gateway', severity: 'error' }])
    expect(result.values).toBeDefined()
    expect(result.butane).toBeUndefined()
  })

  test('a wrong deploy setting costs the command alone', () => {
    const result = evaluateWith({ ...withKey, 'deploy.host': 'root@esxi' })
    expect(result.problems).toMatchObject([{ input: 'deploy.host', severity: 'error' }])
    expect(result.ignition).toBeDefined()
    expect(result.deployment).toBeUndefined()
  })

  test('the payload holds the compact Ignition in the encoding that was chosen', () => {
    const plain = evaluateWith({ ...withKey, 'deploy.encoding': 'base64' })
    const packed = evaluateWith({ ...withKey, 'deploy.encoding': 'gzip+base64' })
    const bytes = (data = '') => Buffer.from(data, 'base64')
    expect(bytes(plain.deployment?.payload).toString()).toBe(plain.ignitionCompact)
    expect(gunzipSync(bytes(packed.deployment?.payload)).toString()).toBe(plain.ignitionCompact)
    expect(commandOf(packed)?.args).toContain(
      '--extraConfig:guestinfo.ignition.config.data.encoding=gzip+base64',
    )
  })

  test('the machine is named like the host unless it is given a name', () => {
    expect(commandOf(evaluateWith({ hostname: 'web' }))?.args[0]).toBe('--name=web')
    expect(commandOf(evaluateWith({ 'deploy.name': 'VM 7' }))?.args[0]).toBe('--name=VM 7')
  })

  test('replaces an old machine only when that switch is on', () => {
    expect(textOf(evaluateWith({}))).not.toContain('overwrite')
    expect(textOf(evaluateWith({ 'deploy.overwrite': 'true' }))).toContain(
      '--overwrite \\\n  --powerOffTarget',
    )
  })

  test('refuses a configuration that no Linux shell could pass on, until it is compressed', () => {
    const keys = `${withKey.keys}${'x'.repeat(140_000)}`
    const result = evaluateWith({ keys })
    expect(result.problems).toMatchObject([{ input: 'deploy.shell', severity: 'error' }])
    expect(result.deployment).toBeUndefined()
    expect(evaluateWith({ keys, 'deploy.encoding': 'gzip+base64' }).problems).toEqual([])
  })

  test('takes a state without any answers for an empty form', () => {
    const { problems } = evaluate(recipe, {})
    expect(problems.map(({ input }) => input)).toContain('hostname')
  })

  test('names the spec of a config that the reader brings along', async () => {
    const own = await loadRecipe('own-config')
    const config = 'variant: fcos\nversion: 1.5.0\n'
    expect(evaluate(own, { ...initialValues(own), config }).spec).toBe('fcos 1.5.0')
    expect(evaluate(own, { ...initialValues(own), config: 'a: [' }).spec).toBe('flatcar 1.0.0')
  })
})
