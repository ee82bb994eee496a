/** Seeded cases: a config of one of the specs with the arguments it is run with. */
import { ignitionSpecs, prepare, specs } from '../../src/engine/reference.ts'
import type { StructShape } from '../../src/engine/reference.ts'
import { createChooser } from './choice.ts'
import type { Chooser } from './choice.ts'
import { generateTree, pathsOf } from './generate-tree.ts'
import type { Plan } from './generate-tree.ts'
import { mend } from './mend.ts'
import { overlay, situations } from './situations.ts'
import { spoilText, spoilTree, varyText } from './spoil.ts'
import { isMapping } from './tree.ts'
import type { Mapping } from './tree.ts'
import { ROLE } from './values.ts'
import { writeJson } from './write-json.ts'
import { writeYaml } from './write-yaml.ts'

export interface Case {
  readonly index: number
  readonly tool: 'butane' | 'validate'
  /** The spec's id. */
  readonly spec: string
  readonly profile: string
  readonly args: readonly string[]
  readonly input: string
  /** The config that was written, before its text was spoiled. */
  readonly tree: Mapping
  readonly shape: StructShape
}

interface Profile {
  readonly name: string
  readonly oddity: number
  readonly density: number
  readonly oddFocus?: true
  /** Share of inconsistencies that are mended. */
  readonly mended?: number
  readonly spoil?: 'tree' | 'text'
  readonly situation?: true
  readonly anchors?: number
}

/** How sound a config is. */
const profiles: readonly Profile[] = [
  { name: 'sound', oddity: 0, density: 0.3 },
  { name: 'odd field', oddity: 0, density: 0.12, oddFocus: true, mended: 0.9 },
  { name: 'nearly sound', oddity: 0.03, density: 0.35, mended: 0.97 },
  { name: 'wrong structure', oddity: 0.01, density: 0.25, spoil: 'tree' },
  { name: 'inconsistent', oddity: 0.05, density: 0.25, oddFocus: true, mended: 0.6 },
  { name: 'aliases', oddity: 0.02, density: 0.3, anchors: 0.25 },
  { name: 'wild', oddity: 0.3, density: 0.4, mended: 0 },
  { name: 'sound', oddity: 0, density: 0.5 },
  { name: 'situation', oddity: 0, density: 0.1, situation: true },
  { name: 'situation', oddity: 0, density: 0.02, situation: true },
  { name: 'situation', oddity: 0.01, density: 0.25, situation: true },
  { name: 'spoiled text', oddity: 0.02, density: 0.2, spoil: 'text', anchors: 0.05 },
  { name: 'odd field alone', oddity: 0, density: 0.02, oddFocus: true, mended: 0.8 },
]

/** Generates one case of a run; it depends on nothing but its arguments. */
export function generateCase(tool: Case['tool'], seed: number, index: number): Case {
  const choose = createChooser(seed, index)
  const isJson = tool === 'validate'
  const known = isJson ? ignitionSpecs : specs
  const spec = known[index % known.length]
  if (spec === undefined) throw new Error('there are no specs')
  const prepared = prepare(spec)
  const { shape } = prepared
  const round = Math.floor(index / known.length)
  const profile = choose.pick(profiles)
  const paths = pathsOf(shape, isJson)
  const focus = paths[(round + seed) % paths.length] ?? []
  const plan: Plan = {
    choose,
    ignition: spec.ignition,
    oddity: profile.oddity,
    density: profile.density,
    focus,
    oddFocus: profile.oddFocus ?? false,
    json: isJson,
  }
  const tree = generateTree(shape, plan)
  mend(tree, prepared, choose, { strength: profile.mended ?? 1, focus })
  const situation = profile.situation && choose.pick(situations)(choose.pick)
  const header = { variant: spec.variant, version: spec.version }
  const config = situation ? overlay(tree, situation, shape) : tree
  const whole = isJson ? withVersion(config, spec.ignition) : { ...header, ...config, ...header }
  if (spec.variant === 'openshift' && !choose.happens(profile.oddity)) fillMetadata(whole)
  if (profile.spoil === 'tree') spoilTree(whole, choose)

  const style = {
    flow: choose.pick([0, 0.1, 0.3]),
    anchors: profile.anchors ?? 0,
    comments: choose.pick([0, 0, 0.1]),
  }
  const written = isJson ? writeJson(whole, shape, choose) : writeYaml(whole, choose, style)
  const varied = isJson ? written : varyText(written, choose)
  const input = profile.spoil === 'text' ? spoilText(varied, choose) : varied
  const args = isJson ? ['-'] : chooseArguments(choose)
  return { index, tool, spec: spec.id, profile: profile.name, args, input, tree: whole, shape }
}

function withVersion(tree: Mapping, version: string): Mapping {
  const { ignition } = tree
  return { ...tree, ignition: { ...(isMapping(ignition) ? ignition : {}), version } }
}

function fillMetadata(config: Mapping): void {
  const metadata = isMapping(config['metadata']) ? config['metadata'] : {}
  config['metadata'] = { name: '50-config', labels: { [ROLE]: 'worker' }, ...metadata }
}

function chooseArguments(choose: Chooser): string[] {
  const switches = ['--pretty', '--strict', '--raw', '--check'].filter(() => choose.happens(0.12))
  const framed = choose.happens(0.5) ? ['--raw-errors'] : []
  return [...(choose.happens(0.95) ? ['--files-dir', 'files'] : []), ...switches, ...framed]
}
