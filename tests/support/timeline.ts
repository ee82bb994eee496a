import { parse } from '@cdktf/hcl2json'
import type { Command } from '../../src/deploy/command.ts'
import type { Plan, Step } from '../../src/deploy/plan.ts'

/** What a step does to the hardware of a machine. */
export type Event = 'disk' | 'adapter' | 'start'

/** What the steps of a plan add to a machine, and when they start it, in order; the prose is not read. */
export async function timelineOf({ steps }: Pick<Plan, 'steps'>): Promise<Event[]> {
  const events: Event[] = []
  for (const step of steps) events.push(...(await eventsOf(step, steps)))
  return events
}

async function eventsOf(step: Step, steps: readonly Step[]): Promise<Event[]> {
  switch (step.kind) {
    case 'run':
      return (await Promise.all(step.commands.map((one) => eventsOfCommand(one, steps)))).flat()
    case 'cmdlets':
      return step.cmdlets.flatMap((one) => ('name' in one ? (cmdlets[one.name] ?? []) : []))
    case 'enter':
      return step.fields.flatMap(({ label }) => fieldEvents(label))
    case 'do':
      return step.title === 'Start the machine' ? ['start'] : []
    case 'save':
      return []
  }
}

const cmdlets: Record<string, Event> = {
  'New-HardDisk': 'disk',
  'New-NetworkAdapter': 'adapter',
  'Start-VM': 'start',
}

function fieldEvents(label: string): Event[] {
  if (/^(New hard|Existing) disk for /.test(label)) return ['disk']
  return label.startsWith('Network adapter for ') ? ['adapter'] : []
}

async function eventsOfCommand(
  { program, args }: Command,
  steps: readonly Step[],
): Promise<Event[]> {
  const [verb = ''] = args
  switch (program) {
    case 'ovftool':
      return args.includes('--powerOn') ? ['start'] : []
    case 'vmrun':
      return verb === 'start' ? ['start'] : []
    case 'govc':
      return govc[verb] ?? []
    case 'terraform':
      return verb === 'apply' ? [...(await inTerraform(steps)), 'start'] : []
    default:
      return []
  }
}

const govc: Record<string, Event[]> = {
  'vm.disk.create': ['disk'],
  'vm.network.add': ['adapter'],
  'vm.power': ['start'],
}

/** Disks and adapters of the resource but for the first of each, which are those of the OVA. */
async function inTerraform(steps: readonly Step[]): Promise<Event[]> {
  const main = steps.find((step) => step.kind === 'save' && step.file === 'main.tf')
  const { resource } = (await parse('main.tf', main?.kind === 'save' ? main.content : '')) as {
    resource: { vsphere_virtual_machine: { machine: Record<string, unknown[] | undefined>[] } }
  }
  const [one] = resource.vsphere_virtual_machine.machine
  const more = (block: string, event: Event) => (one?.[block] ?? []).slice(1).map(() => event)
  return [...more('disk', 'disk'), ...more('network_interface', 'adapter')]
}
