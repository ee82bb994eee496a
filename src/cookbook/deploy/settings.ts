import type { ValuesOf } from '../input.ts'
import type { Distribution } from './distributions.ts'
import { hardwareSettings } from './hardware-settings.ts'
import type { AsksFor } from './hardware-settings.ts'
import { machineSettings } from './machine-settings.ts'
import { payloadSettings } from './payload-settings.ts'
import { placeSettings } from './place-settings.ts'

/**
 * Every setting of "Where it goes", in the order of the form; which are asked hangs on the answers, and on
 * the hardware that the config needs.
 */
export function deploySettings(distribution: Distribution, asks: AsksFor) {
  const { shell, ...payload } = payloadSettings(distribution)
  return {
    ...placeSettings,
    shell,
    ...machineSettings(distribution),
    ...hardwareSettings(asks),
    ...payload,
  }
}

/** The typed answers; one that is not asked for has the value of its default. */
export type DeploySettings = ValuesOf<ReturnType<typeof deploySettings>>
