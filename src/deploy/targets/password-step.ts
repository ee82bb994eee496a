import type { DoStep } from '../plan.ts'

/**
 * Returns the step that puts a password, and perhaps a user, into variables of the environment
 * without a trace in the shell's history.
 */
export function passwordStep(password: string, user: string | undefined): DoStep {
  return {
    kind: 'do',
    title: 'Enter the password',
    help:
      (user ? `Put the user into the variable ${user}. ` : '') +
      `Put the password into the variable ${password} without writing it into a command. In bash or zsh run “read -rs ${password}”, type it, then run “export ${password}”. In PowerShell 7 run “$env:${password} = Read-Host -MaskInput”.`,
  }
}
