import { channels } from '../../facts/channels.ts'
import type { Channel, ChannelId } from '../../facts/channels.ts'

export type OperatingSystem = Channel['os']

/** What the image of a distribution is like where it is deployed; one row each. */
export interface Distribution {
  /** Variant of the Butane specs that are written for it. */
  variant: OperatingSystem
  name: string
  /** File name of the OVA that the form starts with. */
  ova: string
  /** What a file name looks like that names an image of it. */
  imageName: RegExp
  /** Whether the OVA holds a manifest, a list with a checksum of each of its files. */
  manifest: boolean
  /** What a machine is called until the reader says something else. */
  hostname: string
  /** What the OVF descriptor calls its only network. */
  ovfNetwork: string
  /** Whether its Ignition reads `guestinfo.ignition.config.url`. */
  configUrl: boolean
  /** Whether an older release than the newest can be asked for by its number. */
  releases: boolean
}

export const distributions = {
  // build_library/template_vmware.ovf of flatcar/scripts; the URL key is Flatcar's own patch
  flatcar: {
    variant: 'flatcar',
    name: 'Flatcar',
    ova: 'flatcar_production_vmware_ova.ova',
    imageName: /flatcar/i,
    manifest: true,
    hostname: 'flatcar-01',
    ovfNetwork: 'VM Network',
    configUrl: true,
    releases: true,
  },
  // src/vmware-template.xml and src/cosalib/ova.py of coreos/coreos-assembler; the downloaded file
  // has its release in its name, so the steps have it renamed
  fcos: {
    variant: 'fcos',
    name: 'Fedora CoreOS',
    ova: 'fedora-coreos-vmware.x86_64.ova',
    imageName: /fedora-coreos|fcos/i,
    manifest: false,
    hostname: 'fcos-01',
    ovfNetwork: 'VM Network',
    configUrl: false,
    releases: false,
  },
} as const satisfies Record<OperatingSystem, Distribution>

/** The release channels of a distribution, the usual one first. */
export function channelsOf({ variant }: Distribution): [id: ChannelId, channel: Channel][] {
  const all = Object.entries(channels) as [ChannelId, Channel][]
  return all.filter(([, { os }]) => os === variant)
}

/** The distribution whose specs have this variant; throws for one that VMware images do not exist of. */
export function distributionOf(variant: string): Distribution {
  const found = findDistribution(variant)
  if (found === undefined) throw new Error(`no VMware image is known for the variant ${variant}`)
  return found
}

/** The same for a variant that somebody else chose: undefined where there is no such image. */
export function findDistribution(variant: string): Distribution | undefined {
  return Object.values(distributions).find((one) => one.variant === variant)
}
