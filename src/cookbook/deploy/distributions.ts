/** What the image of a distribution is like where it is deployed; one row each. */
export interface Distribution {
  /** Variant of the Butane specs that are written for it. */
  variant: string
  name: string
  /** Release channels, the usual one first, with the name the project gives them. */
  channels: readonly { id: string; label: string }[]
  /** File name of the OVA as it is downloaded. */
  ova: string
  /** What the OVF descriptor calls its only network. */
  ovfNetwork: string
  /** Whether its Ignition reads `guestinfo.ignition.config.url`. */
  configUrl: boolean
}

export const distributions = {
  // build_library/template_vmware.ovf of flatcar/scripts; the URL key is Flatcar's own patch
  flatcar: {
    variant: 'flatcar',
    name: 'Flatcar',
    channels: [
      { id: 'stable', label: 'Stable' },
      { id: 'beta', label: 'Beta' },
      { id: 'alpha', label: 'Alpha' },
      { id: 'lts-2024', label: 'LTS 2024' },
      { id: 'lts-2023', label: 'LTS 2023' },
    ],
    ova: 'flatcar_production_vmware_ova.ova',
    ovfNetwork: 'VM Network',
    configUrl: true,
  },
  // src/vmware-template.xml of coreos/coreos-assembler
  fcos: {
    variant: 'fcos',
    name: 'Fedora CoreOS',
    channels: [
      { id: 'stable', label: 'Stable' },
      { id: 'testing', label: 'Testing' },
      { id: 'next', label: 'Next' },
    ],
    ova: 'fedora-coreos-vmware.x86_64.ova',
    ovfNetwork: 'VM Network',
    configUrl: false,
  },
} as const satisfies Record<string, Distribution>

export type DistributionId = keyof typeof distributions

/** The distribution whose specs have this variant; throws for one that VMware images do not exist of. */
export function distributionOf(variant: string): Distribution {
  const found = Object.values(distributions).find((one) => one.variant === variant)
  if (found === undefined) throw new Error(`no VMware image is known for the variant ${variant}`)
  return found
}
