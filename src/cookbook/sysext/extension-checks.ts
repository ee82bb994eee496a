import type { Check, Problem } from '../problem.ts'
import { extensionNamed } from './bakery.ts'
import type { Updates } from './extension-updates.ts'

/** The answers of a recipe for any extension of the bakery. */
interface Answers {
  sysextName: string
  sysextVersion: string | undefined
  sysextRole: 'server' | 'agent'
  sysextConfig: string | undefined
  sysextUpdates: Updates
}

/** Refuses a release without the suffix that all releases of the extension have, and the reverse. */
export const releaseHasSuffix: Check<Answers> = ({ sysextName, sysextVersion }) => {
  const { title, version } = extensionNamed(sysextName)
  if (sysextVersion === undefined || sysextVersion.includes('+') === version.includes('+')) {
    return undefined
  }
  return error(
    'sysextVersion',
    `No release of ${title} is called ${sysextVersion}.`,
    `Write it as in ${version}.`,
  )
}

/** Asks for the configuration without which the unit of an extension fails. */
export const configIsThere: Check<Answers> = ({ sysextName, sysextConfig, sysextRole }) => {
  const { title, config, agent } = extensionNamed(sysextName)
  const joins = agent !== undefined && sysextRole === 'agent'
  if (sysextConfig !== undefined || !(config?.required === true || joins)) return undefined
  return error(
    'sysextConfig',
    `${title} does not start without a configuration of yours.`,
    `Write here what ${config?.path ?? 'its file'} has to hold.`,
  )
}

/** Refuses updates of an extension that makes the folder read-only into which they would go. */
export const updatesHaveRoom: Check<Answers> = ({ sysextName, sysextUpdates }) => {
  const { title, coversOpt } = extensionNamed(sysextName)
  if (coversOpt !== true || sysextUpdates === 'none') return undefined
  return error(
    'sysextUpdates',
    `While ${title} is merged nothing can be written below /opt, where a later release would go.`,
    'Choose to stay on this release.',
  )
}

function error(input: keyof Answers, problem: string, fix: string): Problem {
  return { input, severity: 'error', problem, fix }
}
