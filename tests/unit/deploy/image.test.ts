import { describe, expect, test } from 'vitest'
import { DeployError } from '../../../src/deploy/deploy-error.ts'
import { flatcarChannels, flatcarUrl, imageSteps } from '../../../src/deploy/image.ts'
import { printPlan } from '../../../src/deploy/print-plan.ts'
import { findShell } from '../../../src/deploy/shells/index.ts'
import { commandsOf } from '../../support/deploy-settings.ts'

const lines = (image: Parameters<typeof imageSteps>[0]) =>
  commandsOf({ steps: imageSteps(image) }).map(({ program, args }) => [program, ...args].join(' '))

describe('imageSteps', () => {
  test('downloads Flatcar, and verifies it with a key whose fingerprint is compared', () => {
    const image = { distribution: 'flatcar', channel: 'stable', version: 'current' } as const
    const url =
      'https://stable.release.flatcar-linux.net/amd64-usr/current/flatcar_production_vmware_ova.ova'
    expect(lines(image)).toEqual([
      `curl -fLO ${url}`,
      `curl -fLO ${url}.sig`,
      'curl -fLO https://www.flatcar.org/security/image-signing-key/Flatcar_Image_Signing_Key.asc',
      'gpg --show-keys --fingerprint Flatcar_Image_Signing_Key.asc',
      'gpg --import Flatcar_Image_Signing_Key.asc',
      'gpg --verify flatcar_production_vmware_ova.ova.sig flatcar_production_vmware_ova.ova',
    ])
    const compare = imageSteps(image).findIndex(({ title }) => title === 'Compare the fingerprint')
    expect(imageSteps(image)[compare]?.help).toContain('E25D 9AED 0593 B34A')
    expect(commandsOf({ steps: imageSteps(image).slice(compare) })[0]?.args[0]).toBe('--import')
  })

  test('works in each shell of Windows, and says where gpg comes from there', () => {
    const steps = imageSteps({ distribution: 'flatcar', channel: 'stable', version: 'current' })
    expect(steps.map(({ help = '' }) => help).join()).toContain('Gpg4win')
    const textIn = (shell: 'cmd' | 'pwsh' | 'powershell') => {
      const printed = printPlan(steps, findShell(shell), 'a')
      return printed.ok ? printed.parts.map((part) => ('text' in part ? part.text : '')).join() : ''
    }
    // an alias of Invoke-WebRequest in Windows PowerShell only
    expect(textIn('powershell')).not.toMatch(/\bcurl -/)
    expect(textIn('powershell')).toContain('curl.exe')
    for (const shell of ['cmd', 'pwsh'] as const) expect(textIn(shell)).toMatch(/\bcurl\s/)
  })

  test('leaves Fedora CoreOS to its own program', () => {
    expect(lines({ distribution: 'fcos', stream: 'next' })).toEqual([
      'coreos-installer download -s next -p vmware -f ova',
    ])
    const steps = imageSteps({ distribution: 'fcos', stream: 'next' })
    expect(steps.at(-1)).toMatchObject({ kind: 'do', title: 'Give the file the name in the form' })
  })
})

describe('flatcarUrl', () => {
  test.each([
    ['beta', '4757.1.0', 'https://beta.release.flatcar-linux.net/amd64-usr/4757.1.0/'],
    ['lts', 'current', 'https://lts.release.flatcar-linux.net/amd64-usr/current/'],
    ['lts-2023', 'current', 'https://lts.release.flatcar-linux.net/amd64-usr/current-2023/'],
    ['lts-2024', '4081.3.10', 'https://lts.release.flatcar-linux.net/amd64-usr/4081.3.10/'],
  ] as const)('finds %s %s', (channel, version, start) => {
    expect(flatcarUrl(channel, version)).toBe(`${start}flatcar_production_vmware_ova.ova`)
  })

  test.each(['', 'latest', '1.2', '1.2.3.4', '1.2.3/..', '1.2.3\n', ' 1.2.3', 'current-2023'])(
    'throws for the version %j',
    (version) => {
      expect(() => flatcarUrl('stable', version)).toThrow(DeployError)
    },
  )

  test('every channel has a server', () => {
    for (const { server } of Object.values(flatcarChannels))
      expect(server).toMatch(/^(stable|beta|alpha|lts)$/)
  })
})
