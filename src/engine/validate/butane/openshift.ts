/** OpenShift's own sections (upstream: `config/openshift/v4_*`, validate.go). */
import type { Butane } from '../../schema/butane.ts'
import { rule, rules } from '../rule.ts'

type Metadata = NonNullable<Butane['metadata']>
type OpenShift = NonNullable<Butane['openshift']>

const ROLE_LABEL = 'machineconfiguration.openshift.io/role'
/** The empty text is the default. */
export const KERNEL_TYPES: readonly string[] = ['', 'default', 'realtime']
const CEX_KERNEL_ARGUMENT = 'rd.luks.key=/etc/luks/cex.key'

export const openshiftRules = [
  ...rules<Butane>('Config', [
    rule({ since: 'openshift 4.19' }, (config, report) => {
      if ((config.openshift?.kernel_arguments ?? []).includes(CEX_KERNEL_ARGUMENT)) return
      const onBootDevice = config.boot_device?.luks?.cex?.enabled === true
      const onRoot = (config.storage?.luks ?? []).some(
        ({ name, cex }) => name === 'root' && cex?.enabled === true,
      )
      // two checks upstream, so both can speak
      for (const uses of [onBootDevice, onRoot]) {
        if (uses) report('butane/openshift-cex-kernel-argument', ['openshift', 'kernel_arguments'])
      }
    }),
  ]),
  ...rules<Metadata>('Metadata', [
    rule({}, ({ name, labels }, report) => {
      if (!name) report('butane/openshift-name-required', ['name'])
      if (!labels?.[ROLE_LABEL]) report('butane/openshift-role-required', ['labels'])
    }),
  ]),
  ...rules<OpenShift>('OpenShift', [
    rule({}, ({ kernel_type: type = '' }, report) => {
      if (!KERNEL_TYPES.includes(type)) {
        report('butane/openshift-kernel-type', ['kernel_type'])
      }
    }),
  ]),
]
