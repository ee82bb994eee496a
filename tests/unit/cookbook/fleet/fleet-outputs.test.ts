import { describe, expect, test } from 'vitest'
import dataDisk from '../../../../recipes/data-disk/recipe.ts'
import dockerHost from '../../../../recipes/docker-host/recipe.ts'
import { exampleRows } from '../../../../src/cookbook/fleet/columns.ts'
import { evaluateFleet } from '../../../../src/cookbook/fleet/evaluate-fleet.ts'
import { fleetOutputs } from '../../../../src/cookbook/fleet/fleet-outputs.ts'
import { initialValues } from '../../../../src/cookbook/initial-values.ts'
import type { Values } from '../../../../src/cookbook/input.ts'

const rows = exampleRows(dockerHost)
const configs = ['flatcar-01.bu', 'flatcar-01.ign', 'flatcar-02.bu', 'flatcar-02.ign']
const outputsFor = (answers: Values, own: readonly Values[] = rows) =>
  fleetOutputs(evaluateFleet(dockerHost, { ...initialValues(dockerHost), ...answers }, own))
const withColumn = (key: string, ...values: string[]) =>
  rows.map((row, index) => ({ ...row, [key]: values[index] ?? '' }))

describe('the outputs of a fleet', () => {
  test.each<{ target: string; titles: string[]; files: string[]; more?: Values }>([
    { target: 'esxi', titles: ['Deploy all hosts'], files: ['deploy-all.sh'] },
    {
      target: 'esxi',
      more: { 'deploy.delivery': 'file', 'deploy.shell': 'powershell' },
      titles: ['Deploy all hosts'],
      files: ['flatcar-01.ovftool.cfg', 'flatcar-02.ovftool.cfg', 'deploy-all.ps1'],
    },
    {
      target: 'govc',
      titles: ['Enter the password', 'Check the connection', 'Deploy all hosts'],
      files: ['flatcar-01.import.json', 'flatcar-02.import.json', 'deploy-all.sh'],
    },
    {
      target: 'workstation',
      titles: ['Make a folder', 'Deploy all hosts'],
      files: ['deploy-all.sh'],
    },
    {
      target: 'powercli',
      titles: ['Connect', 'Deploy all hosts'],
      files: ['deploy-all.ps1'],
    },
    {
      target: 'terraform',
      more: { 'deploy.esxiHost': 'esxi-1' },
      titles: ['Save the configuration', 'Enter the password', 'Apply it'],
      files: ['main.tf'],
    },
    { target: 'host-client', titles: ['Deploy each host by hand'], files: [] },
  ])('with the target $target are $titles', ({ target, more, titles, files }) => {
    const outputs = outputsFor({ 'deploy.target': target, ...more })
    expect(outputs?.refusal).toBeUndefined()
    expect(outputs?.parts.map(({ title }) => title)).toEqual(titles)
    expect(outputs?.files.map(({ name }) => name)).toEqual([...configs, ...files])
    const titlesOfNotes = outputs?.notes.map(({ title }) => title)
    expect(new Set(titlesOfNotes).size).toBe(titlesOfNotes?.length)
  })

  test.each<{ target: string; parts: string[]; more?: Values }>([
    { target: 'esxi', parts: ['Deploy all hosts', 'Add the hardware', 'Start the machine'] },
    {
      target: 'workstation',
      parts: ['Make a folder', 'Deploy all hosts', 'Add the hardware', 'Go on with all hosts'],
    },
    { target: 'govc', parts: ['Enter the password', 'Check the connection', 'Deploy all hosts'] },
    {
      target: 'govc',
      more: { dataDisk: '/dev/nvme0n1' },
      parts: [
        ...['Enter the password', 'Check the connection', 'Deploy all hosts'],
        ...['Add the hardware', 'Go on with all hosts'],
      ],
    },
    { target: 'powercli', parts: ['Connect', 'Deploy all hosts'] },
    {
      target: 'powercli',
      more: { dataDisk: '/dev/nvme0n1' },
      parts: ['Connect', 'Deploy all hosts', 'Add the hardware', 'Go on with all hosts'],
    },
    { target: 'host-client', parts: ['Deploy each host by hand'] },
  ])('that have a second disk are $parts with $target', ({ target, more, parts }) => {
    const answers = { ...initialValues(dataDisk), 'deploy.target': target, ...more }
    const outputs = fleetOutputs(evaluateFleet(dataDisk, answers, exampleRows(dataDisk)))
    expect(outputs?.refusal).toBeUndefined()
    expect(outputs?.parts.map(({ title }) => title)).toEqual(parts)
    const ids = outputs?.parts.map(({ id }) => id)
    expect(new Set(ids).size).toBe(parts.length)
    const files = outputs?.files.map(({ name }) => name)
    expect(new Set(files).size).toBe(files?.length)
    const texts = outputs?.parts.map((part) => (part.kind === 'code' ? part.text : '')) ?? []
    const added = parts.indexOf('Add the hardware')
    expect(texts.slice(0, added < 0 ? 0 : added).join('')).not.toMatch(
      /--powerOn|vm\.power|Start-VM|vmrun start/,
    )
  })

  test('are none while a row is wrong', () => {
    expect(outputsFor({}, [...rows, ...rows])).toBeUndefined()
    expect(outputsFor({}, [])).toBeUndefined()
  })

  test('have one host as well as many', () => {
    expect(outputsFor({}, rows.slice(0, 1))?.parts.map(({ title }) => title)).toEqual([
      'Deploy all hosts',
    ])
  })

  test('have no loop and say so when the commands have other numbers of arguments', () => {
    const part = outputsFor({}, withColumn('deploy.cpus', '2', ''))?.parts.at(-1)
    expect(part?.help).toContain('there is no loop')
    expect(part?.kind === 'code' && part.text).toMatch(
      /--name=flatcar-01 [^]*&&\novftool [^]*--name=flatcar-02 /,
    )
  })

  test('set the environment of each host that has one of its own', () => {
    const part = outputsFor(
      { 'deploy.target': 'govc' },
      withColumn('deploy.host', 'one', 'two'),
    )?.parts.at(-1)
    expect(part?.kind === 'code' && part.text).toMatch(
      /GOVC_URL=one\n[^]*flatcar-01[^]*GOVC_URL=two\n[^]*flatcar-02/,
    )
  })

  test.each<[string, Values, string, string]>([
    [
      'Terraform resources that differ in the datastore',
      { 'deploy.target': 'terraform', 'deploy.esxiHost': 'e' },
      'deploy.datastore',
      'other',
    ],
    [
      'two files of one name',
      { 'deploy.target': 'govc', 'deploy.tls': 'thumbprint' },
      'deploy.host',
      'other',
    ],
  ])('refuse %s, and still have the configs', (_, answers, column, value) => {
    const outputs = outputsFor(answers, withColumn(column, '', value))
    expect(outputs?.refusal).toMatchObject({ ok: false })
    expect(outputs?.parts).toEqual([])
    expect(outputs?.files.map(({ name }) => name)).toEqual(configs)
  })
})
