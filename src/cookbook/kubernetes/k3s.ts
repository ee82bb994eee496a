import { combine } from '../combine.ts'
import type { Fragment } from '../fragment.ts'
import { text } from '../inputs/text.ts'
import type { ValuesOf } from '../input.ts'
import { extensionFragment } from '../sysext/extension-fragment.ts'
import { k3sExtension } from '../sysext/kubernetes.ts'
import { writeYaml } from '../write-yaml.ts'
import { clusterReboots, nodeUpdates, rebootsFragment } from './cluster-reboots.ts'

/** What is asked of every K3s node. */
export const k3sInputs = {
  k3sVersion: text({
    label: 'K3s version',
    help: 'A release of the k3s extension of Flatcar’s sysext-bakery. Later releases of the same minor version install themselves.',
    example: k3sExtension.version.slice(1),
    pattern: {
      test: /^1\.\d{1,3}\.\d{1,3}\+k3s\d{1,2}$/,
      problem: 'This is not a version of K3s.',
      fix: 'Write it without a v and with its K3s number, as in 1.36.2+k3s1.',
    },
  }),
  clusterReboots,
}

/** What a token may be: of the forms K3s makes, and whatever else holds no space. */
export const TOKEN_PATTERN = {
  test: /^[\x21-\x7e]{16,}$/,
  problem: 'This is no good as a token.',
  fix: 'Use 16 characters or more, without spaces.',
}

/**
 * K3s as one of its two services. Its settings are those of the command line without their dashes
 * (docs.k3s.io, configuration file); what is undefined is left out.
 */
export function k3sFragment(
  unit: 'k3s.service' | 'k3s-agent.service',
  values: ValuesOf<typeof k3sInputs>,
  settings: object,
): Fragment {
  return combine(
    extensionFragment(k3sExtension, {
      version: `v${values.k3sVersion}`,
      updates: nodeUpdates(values.clusterReboots),
      // No settings, no file.
      config: writeYaml(settings) || undefined,
      start: [unit],
    }),
    rebootsFragment(values.clusterReboots),
  )
}
