import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/cookbook/evaluate.ts'
import { initialValues } from '../../src/cookbook/initial-values.ts'
import type { Values } from '../../src/cookbook/input.ts'
import { NETWORK_ARGUMENTS_KEY } from '../../src/cookbook/network-arguments.ts'
import { recipes } from '../support/examples.ts'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'

const recipe = Object.fromEntries(recipes)['fcos-static-network']
if (recipe === undefined) throw new Error('there is no recipe fcos-static-network')

/** The arguments that go into guestinfo for these answers. */
function argumentsFor(answers: Values): string {
  const always = { 'deploy.networkArguments': 'always' }
  const { deployment } = evaluate(recipe!, { ...initialValues(recipe!), ...always, ...answers })
  return deployment?.variables.find(({ key }) => key === NETWORK_ARGUMENTS_KEY)?.value ?? ''
}

/** What the early system of Fedora CoreOS makes of kernel arguments: settings of a keyfile. */
async function generate(kernelArguments: string): Promise<string[]> {
  const words = [await need('nm-initrd-generator'), '-s', '--', kernelArguments]
  const { status, output } = await run(words)
  expect(status, output).toBe(0)
  return output.split('\n')
}

describe('nm-initrd-generator makes of the network arguments', () => {
  const SIX = { address: '2001:db8::20/64', gateway: 'fe80::1', dns: '2620:fe::fe\n2620:fe::9' }

  test.each<[string, Values, string[]]>([
    [
      'the address, the gateway and the name servers of IPv4',
      { dns: '192.168.10.1\n192.168.10.2' },
      ['address1=192.168.10.20/24,192.168.10.1', 'dns=192.168.10.1;192.168.10.2;'],
    ],
    [
      'those of IPv6',
      SIX,
      ['address1=2001:db8::20/64,fe80::1', 'dns=2620:fe::fe;2620:fe::9;', 'method=manual'],
    ],
    [
      'a connection for the named adapter',
      { interface: 'ens224' },
      ['interface-name=ens224', "*** Hostname 'fcos-01' ***"],
    ],
  ])('%s', async (_, answers, settings) => {
    expect(await generate(argumentsFor(answers))).toEqual(expect.arrayContaining(settings))
  })

  test('a connection for whichever adapter is there, where the form has a pattern', async () => {
    const lines = await generate(argumentsFor({ interface: 'en*' }))
    expect(lines.filter((line) => line.startsWith('interface-name='))).toEqual([])
    // a pattern would be taken for a name, which no adapter has
    const taken = await generate('ip=192.168.10.20::192.168.10.1:24::en*:off')
    expect(taken).toContain('interface-name=en*')
  })
})
