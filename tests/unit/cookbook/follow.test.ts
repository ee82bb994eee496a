import { describe, expect, test } from 'vitest'
import ownConfig from '../../../recipes/own-config/recipe.ts'
import { carryValues, followed } from '../../../src/cookbook/follow.ts'
import { initialValues } from '../../../src/cookbook/initial-values.ts'
import { reduce, startState } from '../../../src/widgets/state.ts'
import type { State } from '../../../src/widgets/state.ts'
import { mainCommand } from '../../support/main-command.ts'
import { KEY } from '../../support/whole.ts'

const text = (variant: string, version: string, more = '') =>
  `variant: ${variant}\nversion: ${version}\npasswd:\n  users:\n    - name: core\n      ssh_authorized_keys:\n        - ${KEY}\n${more}`
const FCOS = text('fcos', '1.5.0')
const HOSTNAME = 'storage:\n  files:\n    - path: /etc/hostname\n      contents: {inline: web-7}\n'

const edit = (state: State, input: string, raw: string) =>
  reduce(ownConfig, state, { type: 'edit', input, raw })
const start = () => startState(ownConfig)
const codes = ({ evaluation }: State) => evaluation.report.map(({ code }) => code)

describe('a pasted text for Fedora CoreOS', () => {
  const pasted = edit(start(), 'config', FCOS)

  test('gets the image, the channels and the name of Fedora CoreOS', () => {
    expect(pasted.values).toMatchObject({
      'deploy.ova': 'fedora-coreos-vmware.x86_64.ova',
      'deploy.channel': 'fcos-stable',
      'deploy.name': 'fcos-01',
    })
    const { choices = [] } = followed(ownConfig, pasted.values).deploy.inputs['channel'] ?? {}
    expect(choices.map(({ value }) => value)).toEqual(['fcos-stable', 'fcos-testing', 'fcos-next'])
  })

  test('is deployed and downloaded as Fedora CoreOS', () => {
    const { deployment } = pasted.evaluation
    const image = JSON.stringify(deployment?.image)
    expect(mainCommand(pasted.evaluation)?.commandText).toContain('fedora-coreos-vmware')
    expect(image).toContain('coreos-installer download')
    expect(image).not.toContain('flatcar')
    expect(codes(pasted)).not.toContain('host/other-image')
  })

  test('and one for Flatcar after it brings Flatcar’s back', () => {
    const back = edit(pasted, 'config', text('flatcar', '1.1.0'))
    expect(back.values).toMatchObject({
      'deploy.ova': 'flatcar_production_vmware_ova.ova',
      'deploy.channel': 'stable',
    })
  })

  test('keeps its system while a line of it is broken', () => {
    const broken = edit(pasted, 'config', `${FCOS}storage:\n\tfiles: []\n`)
    expect(broken.values['deploy.channel']).toBe('fcos-stable')
    expect(broken.evaluation.blocker).toMatchObject({ code: 'host/yaml-syntax' })
  })
})

describe('a file name that the reader typed', () => {
  const typed = edit(start(), 'deploy.ova', '/images/flatcar-4757.ova')

  test('stays, and is pointed at when it names another system’s image', () => {
    const pasted = edit(typed, 'config', FCOS)
    expect(pasted.values['deploy.ova']).toBe('/images/flatcar-4757.ova')
    const found = pasted.evaluation.report.find(({ code }) => code === 'host/other-image')
    expect(found?.message).toContain('Flatcar')
    expect(found?.fixes).toEqual([
      {
        label: 'Take fedora-coreos-vmware.x86_64.ova',
        set: { 'deploy.ova': 'fedora-coreos-vmware.x86_64.ova' },
      },
    ])
  })

  test('is fine when it says nothing of a system', () => {
    const pasted = edit(edit(start(), 'deploy.ova', 'base.ova'), 'config', FCOS)
    expect(pasted.values['deploy.ova']).toBe('base.ova')
    expect(codes(pasted)).not.toContain('host/other-image')
  })
})

test('the machine is named after the host name in the text, until the reader names it', () => {
  const pasted = edit(start(), 'config', text('flatcar', '1.1.0', HOSTNAME))
  expect(pasted.values['deploy.name']).toBe('web-7')
  const named = edit(pasted, 'deploy.name', 'mine')
  expect(edit(named, 'config', FCOS).values['deploy.name']).toBe('mine')
})

test('a text of a variant that has no image for VMware is not deployed', () => {
  const openshift =
    'variant: openshift\nversion: 4.18.0\nmetadata:\n  name: a\n  labels:\n    machineconfiguration.openshift.io/role: worker\n'
  const { evaluation, outputs } = edit(start(), 'config', openshift)
  expect(evaluation.blocker).toMatchObject({ code: 'host/no-image', severity: 'error' })
  expect(evaluation.ignition).toContain('kind: MachineConfig')
  expect([outputs.deploy.fresh, outputs.ignition.fresh]).toEqual([false, true])
})

test('answers to a recipe that stays the same stay the same', () => {
  const values = initialValues(ownConfig)
  expect(carryValues(ownConfig, ownConfig, values)).toBe(values)
})
