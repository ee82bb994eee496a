import type { GuestVariable } from '../../deploy/guest-variable.ts'
import type { Plan } from '../../deploy/plan.ts'
import { measure } from '../../deploy/shells/measure.ts'
import type { Shell } from '../../deploy/shells/shell.ts'
import { variableLimit } from '../../deploy/targets/variable-limit.ts'

/** How much of a limit is used. */
export interface Fit {
  /** What sets the limit, for people. */
  of: string
  used: number
  max: number
}

/** The limit that a plan comes nearest to: of the shell, or of a variable of the machine. */
export function tightestFit(
  { steps }: Plan,
  shell: Shell,
  variables: readonly GuestVariable[],
): Fit {
  const commands = steps.flatMap((step) => (step.kind === 'run' ? step.commands : []))
  const fits = commands
    .flatMap((command) => measure(command, shell))
    .map(({ limit, used }): Fit => ({ of: limit.of, used, max: limit.max }))
  const longest = Math.max(0, ...variables.map(({ value }) => value.length))
  const guest = {
    of: 'what a guest variable surely holds',
    used: longest,
    max: variableLimit.warnAbove,
  }
  return fits.reduce((worst, fit) => (share(fit) > share(worst) ? fit : worst), guest)
}

const share = ({ used, max }: Fit) => used / max
