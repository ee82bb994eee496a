import { base64Encode, gzip } from '../../engine/index.ts'
import type { GuestVariable } from '../../deploy/guest-variable.ts'
import { encodePayload } from '../../deploy/payload.ts'
import { NETWORK_ARGUMENTS_KEY } from '../network-arguments.ts'
import type { DeploySettings } from './settings.ts'

const DATA = 'guestinfo.ignition.config.data'
const codecs = { gzip, base64: base64Encode }

/**
 * What the machine finds in guestinfo: the packed config and the name of its encoding (both always on
 * the same channel, see Ignition's vmware provider), or the address to download it from (Flatcar's
 * patch), and the arguments that give the initrd a network (Afterburn).
 */
export function guestVariables(
  { encoding, configUrl }: DeploySettings,
  ignition: string,
  networkArguments: string | undefined,
): GuestVariable[] {
  return [
    ...(encoding === 'url'
      ? [{ key: 'guestinfo.ignition.config.url', value: configUrl }]
      : packed(ignition, encoding)),
    ...(networkArguments === undefined
      ? []
      : [{ key: NETWORK_ARGUMENTS_KEY, value: networkArguments }]),
  ]
}

function packed(ignition: string, encoding: 'base64' | 'gzip+base64'): GuestVariable[] {
  const { data } = encodePayload(ignition, encoding, codecs)
  return [
    { key: DATA, value: data },
    { key: `${DATA}.encoding`, value: encoding },
  ]
}

/** The packed config among the variables; empty when the machine downloads it. */
export function payloadOf(variables: readonly GuestVariable[]): string {
  return variables.find(({ key }) => key === DATA)?.value ?? ''
}
