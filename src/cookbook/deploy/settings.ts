import type { ValuesOf } from '../input.ts'
import type { Distribution } from './distributions.ts'
import { machineSettings } from './machine-settings.ts'
import { payloadSettings } from './payload-settings.ts'
import { placeSettings } from './place-settings.ts'

/** Every setting of "Where it goes", in the order of the form; which are asked hangs on the answers. */
export function deploySettings(distribution: Distribution) {
  const { shell, ...payload } = payloadSettings(distribution)
  return { ...placeSettings, shell, ...machineSettings(distribution), ...payload }
}

/** The typed answers; one that is not asked for has the value of its default. */
export type DeploySettings = ValuesOf<ReturnType<typeof deploySettings>>
