import type { Steps } from '../../engine/index.ts'
import type { GuestVariable } from '../../deploy/guest-variable.ts'
import type { PlanNote } from '../../deploy/plan.ts'
import type { Part, PrintedPlan } from '../../deploy/print-plan.ts'
import { printPlan } from '../../deploy/print-plan.ts'
import { findShell } from '../../deploy/shells/index.ts'
import type { Refusal, Shell } from '../../deploy/shells/shell.ts'
import { imageSteps } from '../../deploy/image.ts'
import type { Image } from '../../deploy/image.ts'
import type { Plan } from '../../deploy/plan.ts'
import { DEPLOY_PREFIX } from '../initial-values.ts'
import type { LintFinding, LintPack } from '../lints/index.ts'
import { isAboutNoImage, lintInSteps } from '../lints/index.ts'
import type { NeededHardware } from '../needed-hardware.ts'
import type { Problem } from '../problem.ts'
import { buildPlan } from './build-plan.ts'
import type { Built } from './build-plan.ts'
import type { Distribution } from './distributions.ts'
import type { Fit } from './fit.ts'
import { tightestFit } from './fit.ts'
import { guestVariables, payloadOf } from './guest-variables.ts'
import { initrdNetwork } from './initrd-network.ts'
import type { DeploySettings } from './settings.ts'

/** What is deployed. */
export interface Config {
  butane: string
  /** Ignition JSON without white space. */
  ignition: string
  /** The hardware that it needs beside that of the image. */
  needed: NeededHardware
  /** What files are named after. */
  stem: string
}

/** How one machine gets to its place, printed for the reader's shell. */
export interface Deployment extends Built {
  shell: Shell
  variables: readonly GuestVariable[]
  /** The packed configuration; empty when the machine downloads it. */
  payload: string
  /** What to do, in order. */
  parts: readonly Part[]
  /** How to get the image and check it, before. */
  image: readonly Part[]
  /** How to take the machine down again, after. */
  teardown: readonly Part[]
  notes: readonly PlanNote[]
  /** How full the tightest limit on the way is. */
  fit: Fit
}

/** What the lints say about the config and its place together, and how it gets there or why it does not. */
export type Deployed = { findings: LintFinding[] } & (
  | { objection: Problem | LintFinding; deployment: undefined }
  | { objection: undefined; deployment: Deployment }
)

/** Why there is a variable more than the config needs. */
const EARLY_NETWORK: PlanNote = {
  severity: 'info',
  title: 'The first boot has the address, too',
  text:
    'What Ignition downloads it downloads before it sets the fixed address. So the address also ' +
    'stands in guestinfo.afterburn.initrd.network-kargs, which the early system reads at the first ' +
    'boot only. It has to be extraConfig: as a vApp property it has no effect.',
}

/** Deploys a config, in steps: what the lints say, plan and printed parts for the reader's settings. */
export function* deployConfig(
  distribution: Distribution,
  settings: DeploySettings,
  config: Config,
  lints: LintPack,
): Steps<Deployed> {
  const { butane, ignition, stem, needed } = config
  const downloads = settings.encoding === 'url'
  const extra = initrdNetwork(settings.networkArguments, butane, downloads)
  const place = {
    channel: settings.channel,
    release: settings.release,
    ova: settings.ova,
    networkArguments: extra !== undefined,
  }
  const findings = yield* lintInSteps(butane, place, lints)
  const refuse = (objection: Problem | LintFinding): Deployed => ({
    findings,
    objection,
    deployment: undefined,
  })
  const unknown = findings.find(isAboutNoImage)
  if (unknown !== undefined) return refuse(unknown)
  yield
  const variables = guestVariables(settings, ignition, extra)
  yield
  const built = buildPlan(settings, distribution, variables, needed)
  if ('problem' in built) return refuse(built.problem)
  const { plan } = built

  const shell = findShell(settings.shell)
  const print = (steps: Plan['steps']): PrintedPlan => printPlan(steps, shell, stem)
  const [parts, image, teardown] = [
    print(plan.steps),
    print(imageSteps(imageOf(settings))),
    print(plan.teardown),
  ]
  if (!parts.ok) return refuse(toProblem(parts))
  return {
    findings,
    objection: undefined,
    deployment: {
      ...built,
      shell,
      variables,
      payload: payloadOf(variables),
      parts: parts.parts,
      image: image.ok ? image.parts : [],
      teardown: teardown.ok ? teardown.parts : [],
      notes: extra === undefined ? plan.notes : [...plan.notes, EARLY_NETWORK],
      fit: tightestFit(plan, shell, variables),
    },
  }
}

/** A refusal of the shell, tied to the setting that changes most about it. */
function toProblem({ problem, fix }: Refusal): Problem {
  return { input: `${DEPLOY_PREFIX}shell`, severity: 'error', problem, fix }
}

/** The image of a channel; in the table of channels those of Fedora CoreOS have a prefix. */
function imageOf({ channel, release }: DeploySettings): Image {
  switch (channel) {
    case 'fcos-stable':
      return { distribution: 'fcos', stream: 'stable' }
    case 'fcos-testing':
      return { distribution: 'fcos', stream: 'testing' }
    case 'fcos-next':
      return { distribution: 'fcos', stream: 'next' }
    default:
      return { distribution: 'flatcar', channel, version: release }
  }
}
