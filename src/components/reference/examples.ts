import { channels } from '../../facts/channels.ts'
import type { DeployFacts } from '../../cookbook/deploy-facts.ts'
import { judge } from '../../cookbook/judge.ts'
import { allLints } from '../../cookbook/lints/pasted/index.ts'
import type { Diagnostic } from '../../engine/index.ts'
import { reportOf } from '../../reference/examples.ts'
import type { Example } from '../../reference/examples.ts'

/** An example as a page holds it; `deploy` is given where the finding hangs on it. */
export interface DeployedExample extends Example {
  readonly deploy?: DeployFacts | undefined
}

/** Whether a code is one of the lints', which look at the machine as a whole. */
export const isAboutTheWhole = (code: string) => code.startsWith('host/')

/** Everything that the engine, and for a code of theirs the lints, find in an example. */
export function findingsIn(code: string, example: DeployedExample): readonly Diagnostic[] {
  if (!isAboutTheWhole(code)) return reportOf(example)
  return judge(example.source, example.deploy, { lints: allLints }).report
}

/** How an example is deployed, in a sentence. */
export function describeDeploy({ channel, release, ova, networkArguments }: DeployFacts): string {
  const network = networkArguments ? 'told' : 'not told'
  const image = release === undefined ? channels[channel].label : `Flatcar ${release}`
  return `Deployed from ${ova} of ${image}; the initrd is ${network} the address.`
}
