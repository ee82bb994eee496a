import type { Command } from './command.ts'
import { DeployError } from './deploy-error.ts'
import type { Step } from './plan.ts'
import { runStep } from './run-step.ts'

const FLATCAR_OVA = 'flatcar_production_vmware_ova.ova'

/** Flatcar's channels: the server of each, and what it calls the newest release. */
export const flatcarChannels = {
  stable: { server: 'stable', current: 'current' },
  beta: { server: 'beta', current: 'current' },
  alpha: { server: 'alpha', current: 'current' },
  lts: { server: 'lts', current: 'current' },
  'lts-2024': { server: 'lts', current: 'current-2024' },
  'lts-2023': { server: 'lts', current: 'current-2023' },
} as const

/** The primary key that signs Flatcar's images; its sub-keys change every two years or so. */
export const flatcarSigningKey = {
  file: 'Flatcar_Image_Signing_Key.asc',
  url: 'https://www.flatcar.org/security/image-signing-key/Flatcar_Image_Signing_Key.asc',
  fingerprint: 'F88C FEDE FF29 A5B4 D952 3864 E25D 9AED 0593 B34A',
} as const

/** Which image is meant. */
export type Image =
  | {
      distribution: 'flatcar'
      channel: keyof typeof flatcarChannels
      /** `current` for the newest release of the channel, or a version such as `4757.2.0`. */
      version: string
    }
  | { distribution: 'fcos'; stream: 'stable' | 'testing' | 'next' }

/**
 * Returns the steps that download an image for VMware (amd64, the only one there is) and verify its
 * signature (Flatcar: "Verifying Images"; Fedora CoreOS: coreos-installer verifies by itself). Throws
 * a DeployError for a version that is none.
 */
export function imageSteps(image: Image): Step[] {
  if (image.distribution === 'fcos') return fcosSteps(image.stream)
  const url = flatcarUrl(image.channel, image.version)
  const { file, url: keyUrl, fingerprint } = flatcarSigningKey
  return [
    runStep('Download the image and its signature', [curl(url), curl(`${url}.sig`)]),
    runStep(
      'Download the signing key',
      [curl(keyUrl), gpg('--show-keys', '--fingerprint', file)],
      'Windows has no gpg: it comes with Gpg4win.',
    ),
    {
      kind: 'do',
      title: 'Compare the fingerprint',
      help: `The line below “pub” has to be ${fingerprint}. Go on only if it is.`,
    },
    runStep(
      'Verify the image',
      [gpg('--import', file), gpg('--verify', `${FLATCAR_OVA}.sig`, FLATCAR_OVA)],
      'gpg has to say “Good signature”. It also warns that nobody you trust has signed the key; the fingerprint stands in for that.',
    ),
  ]
}

/** Returns the address of Flatcar's OVA. Throws a DeployError for a version that is none. */
export function flatcarUrl(channel: keyof typeof flatcarChannels, version: string): string {
  if (!/^(current|\d{1,5}\.\d{1,3}\.\d{1,3})$/.test(version))
    throw new DeployError('the version is neither “current” nor three numbers')
  const { server, current } = flatcarChannels[channel]
  const release = version === 'current' ? current : version
  return `https://${server}.release.flatcar-linux.net/amd64-usr/${release}/${FLATCAR_OVA}`
}

function fcosSteps(stream: string): Step[] {
  const args = ['download', '-s', stream, '-p', 'vmware', '-f', 'ova']
  return [
    runStep(
      'Download the image',
      [{ program: 'coreos-installer', args }],
      'coreos-installer verifies the signature, and prints the name of the file.',
    ),
    {
      kind: 'do',
      title: 'Give the file the name in the form',
      help: 'The downloaded file has its release in its name. Rename it to what OVA file says in the form, or write its name there.',
    },
  ]
}

function curl(url: string): Command {
  return { program: 'curl', args: ['-fLO', url] }
}

function gpg(...args: string[]): Command {
  return { program: 'gpg', args }
}
