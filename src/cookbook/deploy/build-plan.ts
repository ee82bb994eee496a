import type { GuestVariable } from '../../deploy/guest-variable.ts'
import type { Plan } from '../../deploy/plan.ts'
import type { InventorySettings, MachineSettings, ServerSettings } from '../../deploy/settings.ts'
import { govc } from '../../deploy/targets/govc.ts'
import { hostClient } from '../../deploy/targets/host-client.ts'
import { ovftoolEsxi } from '../../deploy/targets/ovftool-esxi.ts'
import { ovftoolVcenter } from '../../deploy/targets/ovftool-vcenter.ts'
import { ovftoolWorkstation } from '../../deploy/targets/ovftool-workstation.ts'
import { powercli } from '../../deploy/targets/powercli.ts'
import { terraform } from '../../deploy/targets/terraform.ts'
import { DEPLOY_PREFIX } from '../initial-values.ts'
import type { Problem } from '../problem.ts'
import type { Distribution } from './distributions.ts'
import { inventoryOf, machineOf, serverOf } from './machine.ts'
import type { DeploySettings } from './settings.ts'

type Server = DeploySettings['server']
type Tool = DeploySettings['tool']

/** What a builder gets; each takes what it needs. */
interface Job {
  machine: MachineSettings
  server: ServerSettings
  inventory: InventorySettings
  settings: DeploySettings
}

type Builder = (job: Job) => Plan

const byHand: Builder = ({ machine, server }) => hostClient(machine, server)

/** How each program brings a machine to each kind of place; what is left out cannot be done. */
const builders: Readonly<Record<Tool, Partial<Record<Server, Builder>>>> = {
  ovftool: {
    esxi: ({ machine, server }) => ovftoolEsxi(machine, server),
    vcenter: ({ machine, server, inventory }) => ovftoolVcenter(machine, server, inventory),
    workstation: ({ machine, settings }) =>
      ovftoolWorkstation(machine, { folder: settings.localFolder }),
  },
  govc: {
    esxi: ({ machine, server }) => govc(machine, server, undefined),
    vcenter: ({ machine, server, inventory }) => govc(machine, server, inventory),
  },
  terraform: {
    vcenter: ({ machine, server, inventory }) => terraform(machine, server, inventory),
  },
  powercli: {
    esxi: ({ machine, server }) => powercli(machine, server, undefined),
    vcenter: ({ machine, server, inventory }) => powercli(machine, server, inventory),
  },
  hand: { esxi: byHand, vcenter: byHand },
}

const setting = (name: string) => DEPLOY_PREFIX + name

/** What must hold between the settings; each row tells when it does not, and what then mends it. */
const rules: readonly { fails: (settings: DeploySettings) => boolean; problem: Problem }[] = [
  {
    fails: ({ tool, server }) => tool === 'terraform' && server === 'esxi',
    problem: {
      input: setting('tool'),
      severity: 'error',
      problem: 'Terraform deploys an OVA through vCenter only.',
      fix: 'Choose vCenter, or another program.',
      remedy: { label: 'Use OVF Tool', set: { [setting('tool')]: 'ovftool' } },
    },
  },
  {
    fails: ({ tool, server }) => tool !== 'ovftool' && server === 'workstation',
    problem: {
      input: setting('tool'),
      severity: 'error',
      problem: 'Workstation and Fusion are reached with OVF Tool only.',
      fix: 'Choose OVF Tool.',
      remedy: { label: 'Use OVF Tool', set: { [setting('tool')]: 'ovftool' } },
    },
  },
  {
    fails: ({ server, tool, cluster, esxiHost }) =>
      server === 'vcenter' && tool !== 'hand' && cluster === undefined && esxiHost === undefined,
    problem: {
      input: setting('cluster'),
      severity: 'error',
      problem: 'Neither a cluster nor a host is named.',
      fix: 'Name at least one of them.',
    },
  },
  {
    fails: ({ tool, server, esxiHost }) =>
      server === 'vcenter' && tool === 'terraform' && esxiHost === undefined,
    problem: {
      input: setting('esxiHost'),
      severity: 'error',
      problem: 'Terraform wants the host that an OVA is uploaded to.',
      fix: 'Name one host of the cluster.',
    },
  },
]

/** The plan for these settings, or what keeps there from being one. */
export function buildPlan(
  settings: DeploySettings,
  distribution: Distribution,
  variables: readonly GuestVariable[],
): { plan: Plan } | { problem: Problem } {
  const broken = rules.find(({ fails }) => fails(settings))
  if (broken !== undefined) return broken
  const build = builders[settings.tool][settings.server]
  if (build === undefined) throw new Error('a rule is missing for a pair that has no builder')
  const job: Job = {
    machine: machineOf(settings, distribution, variables),
    server: serverOf(settings),
    inventory: inventoryOf(settings),
    settings,
  }
  return { plan: build(job) }
}
