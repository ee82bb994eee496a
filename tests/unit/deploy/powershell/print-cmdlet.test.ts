import { describe, expect, test } from 'vitest'
import type { Assignment, Cmdlet } from '../../../../src/deploy/powershell/cmdlet.ts'
import { printCmdlets } from '../../../../src/deploy/powershell/print-cmdlet.ts'
import { nastyText } from '../../../support/nasty.ts'
import { seededRandom } from '../../../support/random.ts'
import { runPowerShell } from '../../../support/shells/powershell.ts'

const SEED = 20261130
const long = 'x'.repeat(90)

test.each<[string, Cmdlet | Assignment, string]>([
  [
    'a short cmdlet is one line',
    { assign: '$vm', name: 'Get-VM', parameters: [['Name', "it's"]] },
    "$vm = Get-VM -Name 'it''s'",
  ],
  [
    'a switch is bare, or takes its value behind a colon',
    {
      name: 'Start-VM',
      parameters: [
        ['VM', { variable: '$vm' }],
        ['RunAsync', true],
        ['Confirm', { variable: '$false' }],
      ],
    },
    'Start-VM -VM:$vm -RunAsync -Confirm:$false',
  ],
  [
    'the parameters of a long one are splatted',
    {
      assign: '$vm',
      name: 'New-VM',
      parameters: [
        ['Name', long],
        ['Force', true],
        ['VMHost', { variable: '$h' }],
      ],
    },
    `$parameters = @{\n  Name = '${long}'\n  Force = $true\n  VMHost = $h\n}\n$vm = New-VM @parameters`,
  ],
  [
    'a property takes a value',
    { assign: '$ovf.NetworkMapping.VM_Network.Value', value: 'VM Network' },
    "$ovf.NetworkMapping.VM_Network.Value = 'VM Network'",
  ],
])('%s', (_, statement, text) => {
  expect(printCmdlets([statement])).toBe(text)
})

test('several are one block that stops at the first error', () => {
  const text = printCmdlets([
    { assign: '$a', value: 'x' },
    { name: 'Get-VM', parameters: [] },
  ])
  expect(text).toBe("& {\n  $ErrorActionPreference = 'Stop'\n  $a = 'x'\n  Get-VM\n}")
})

test(`2000 nasty values arrive as they are, short or long (seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  for (let turn = 0; turn < 2000; turn++) {
    const [name, value] = [nastyText(random, false), nastyText(random, false)]
    const text = printCmdlets([
      { assign: '$ovf.Common.Value', value },
      {
        name: 'New-VM',
        parameters: [
          ['Name', name],
          ['Value', { variable: '$ovf.Common.Value' }],
          ['Force', true],
        ],
      },
    ])
    const { cmdlets, variables } = runPowerShell(text, { version: 5.1 })
    expect(variables['ovf.common.value']).toBe(value)
    expect(cmdlets, text).toMatchObject([{ name: 'New-VM', parameters: { name, force: true } }])
  }
})

describe('printCmdlets throws', () => {
  test.each<[string, Cmdlet | Assignment]>([
    ['a name that is no cmdlet', { name: 'Get-VM; exit', parameters: [] }],
    ['a parameter with a blank', { name: 'Get-VM', parameters: [['Na me', 'x']] }],
    ['a variable without its sign', { name: 'Get-VM', parameters: [['A', { variable: 'vm' }]] }],
    ['a variable with code', { name: 'Get-VM', parameters: [['A', { variable: '$(exit)' }]] }],
    ['a target with an index', { assign: '$a[0]', value: 'x' }],
    ['a line break in a value', { assign: '$a', value: 'x\ny' }],
  ])('for %s', (_, statement) => {
    expect(() => printCmdlets([statement])).toThrow(
      expect.objectContaining({ name: 'DeployError' }),
    )
  })
})
