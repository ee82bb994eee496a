/** Every spec of Butane v0.29.0 that this engine knows (upstream: `config/config.go`). */
import { levelsOf } from '../schema/levels.ts'
import type { Level, Levels } from '../schema/levels.ts'
import type { GoPackages } from '../schema/shape.ts'

export interface Spec {
  /** As a recipe names it, for example `flatcar 1.0.0`. */
  readonly id: string
  readonly variant: string
  readonly version: string
  readonly experimental: boolean
  readonly levels: Levels
  /** Version of the Ignition config it produces. */
  readonly ignition: string
  /** What a config becomes; a MachineConfig only where plain Ignition is not asked for. */
  readonly output: 'ignition' | 'machine config'
  /** Names of upstream's Go packages, which its type errors mention. */
  readonly packages: GoPackages
}

/** What each level of the ign axis is called elsewhere: the Ignition spec and Butane's base. */
const IGN = {
  'ign 3.0': { ignition: '3.0.0', base: 'v0_1' },
  'ign 3.1': { ignition: '3.1.0', base: 'v0_2' },
  'ign 3.2': { ignition: '3.2.0', base: 'v0_3' },
  'ign 3.3': { ignition: '3.3.0', base: 'v0_4' },
  'ign 3.4': { ignition: '3.4.0', base: 'v0_5' },
  'ign 3.5': { ignition: '3.5.0', base: 'v0_6' },
  'ign 3.6': { ignition: '3.6.0', base: 'v0_7' },
  'ign 3.7': { ignition: '3.7.0-experimental', base: 'v0_8_exp' },
} as const satisfies Partial<Record<Level, unknown>>

function spec(variant: string, version: string, ign: keyof typeof IGN, ...more: Level[]): Spec {
  const { ignition, base } = IGN[ign]
  const levels = levelsOf(ign, ...more)
  return {
    id: `${variant} ${version}`,
    variant,
    version,
    experimental: version.includes('-'),
    levels,
    ignition,
    output: levels.openshift === undefined ? 'ignition' : 'machine config',
    packages: { base, fcos: fcosPackage(levels), openshift: goPackage(version) },
  }
}

/** The Go package of a version: `v4_14`, `v1_8_exp`. */
function goPackage(version: string): string {
  const [number = '', stage] = version.split('-')
  const [major, minor] = number.split('.')
  return `v${major}_${minor}${stage === undefined ? '' : '_exp'}`
}

/** OpenShift builds on the types of a Fedora CoreOS spec, the last of which is experimental. */
const fcosPackage = ({ fcos = 0 }: Levels) => goPackage(`1.${fcos}.0${fcos === 8 ? '-exp' : ''}`)

/** OpenShift minor versions from `first` to `last`, which stand on the same fcos level. */
function openshift(first: number, last: number, ign: keyof typeof IGN, fcos: Level): Spec[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const minor = `4.${first + index}`
    return spec('openshift', `${minor}.0`, ign, fcos, `openshift ${minor}`)
  })
}

export const specs: readonly Spec[] = [
  spec('fcos', '1.0.0', 'ign 3.0', 'fcos 1.0'),
  spec('fcos', '1.1.0', 'ign 3.1', 'fcos 1.1'),
  spec('fcos', '1.2.0', 'ign 3.2', 'fcos 1.2'),
  spec('fcos', '1.3.0', 'ign 3.2', 'fcos 1.3'),
  spec('fcos', '1.4.0', 'ign 3.3', 'fcos 1.4'),
  spec('fcos', '1.5.0', 'ign 3.4', 'fcos 1.5'),
  spec('fcos', '1.6.0', 'ign 3.5', 'fcos 1.6'),
  spec('fcos', '1.7.0', 'ign 3.6', 'fcos 1.7'),
  spec('fcos', '1.8.0-experimental', 'ign 3.7', 'fcos 1.8'),
  spec('flatcar', '1.0.0', 'ign 3.3'),
  spec('flatcar', '1.1.0', 'ign 3.4'),
  spec('flatcar', '1.2.0-experimental', 'ign 3.7'),
  spec('r4e', '1.0.0', 'ign 3.3'),
  spec('r4e', '1.1.0', 'ign 3.4'),
  spec('r4e', '1.2.0-experimental', 'ign 3.7'),
  spec('fiot', '1.0.0', 'ign 3.4'),
  spec('fiot', '1.1.0-experimental', 'ign 3.7'),
  ...openshift(8, 13, 'ign 3.2', 'fcos 1.3'),
  ...openshift(14, 18, 'ign 3.4', 'fcos 1.5'),
  ...openshift(19, 22, 'ign 3.5', 'fcos 1.6'),
  spec('openshift', '4.23.0-experimental', 'ign 3.7', 'fcos 1.8', 'openshift 4.23'),
]

/** The specs of Ignition configs, by the version that a config names. */
export const ignitionSpecs: readonly Spec[] = Object.entries(IGN).map(([level, { ignition }]) => ({
  id: `ignition ${ignition}`,
  variant: 'ignition',
  version: ignition,
  experimental: ignition.includes('-'),
  levels: levelsOf(level as Level),
  ignition,
  output: 'ignition',
  packages: { base: 'types', allNamed: true },
}))

const byId = new Map(specs.map((entry) => [entry.id, entry]))

/** The spec for a variant and a version written exactly so, or undefined. */
export function findSpec(variant: string, version: string): Spec | undefined {
  return byId.get(`${variant} ${version}`)
}
